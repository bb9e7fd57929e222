import { findDifferences } from '../../statistics/find-differences'
import { tell, type Check } from './check'

/** Both rollups hold exactly what a rebuild would count. */
export const statisticsCheck: Check = {
  name: 'statistics',
  async examine(sql) {
    const rows = await sql.first<{ n: number }>(
      'SELECT (SELECT count(*) FROM daily_cases) + (SELECT count(*) FROM daily_orders) AS n',
    )
    const differences = await findDifferences(sql)
    return {
      examined: rows?.n ?? 0,
      problems: tell(
        differences.map(
          ({ rollup, key, figure, was, is }) =>
            `${rollup} ${Object.values(key).join(' ')}: ${figure} is ${was}, the rows say ${is}`,
        ),
      ),
    }
  },
}
