import { countRollupRows, findDifferences } from '../../statistics/find-differences'
import { PRODUCT_NAME } from '../../../db/review-measures'
import { rowsCheck, tell, type Check } from './check'

/** The rollups hold exactly what a rebuild would count. */
export const statisticsCheck: Check = {
  name: 'statistics',
  async examine(sql) {
    const differences = await findDifferences(sql)
    return {
      examined: await countRollupRows(sql),
      problems: tell(
        differences.map(
          ({ rollup, key, figure, was, is }) =>
            `${rollup} ${Object.values(key).join(' ')}: ${figure} is ${was}, the rows say ${is}`,
        ),
      ),
    }
  },
}

/** A product goes by the name of its latest review that counts; compared here, for a name is no figure. */
export const productNames: Check = rowsCheck(
  'product_names',
  'SELECT count(*) AS n FROM product_scores',
  `SELECT 'product ' || sku || ': its name is not that of its latest review' AS problem FROM product_scores
   WHERE (title, category) IS NOT (${PRODUCT_NAME})`,
)
