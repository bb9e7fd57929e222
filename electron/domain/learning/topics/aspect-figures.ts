import { ASPECTS, type Aspect } from '../../../../shared/model/review'
import type { Output } from '../../../../shared/contract'
import type { ReadSql } from '../../../db/sql'
import { IN_SCOPE, scopeParameters, type TopicScope } from './topic-scope'
import { differenceOfShares } from './two-shares'

type AspectFigures = Output<'learning.topics'>['aspects']

interface AspectRow {
  aspect: Aspect
  n: number
  positive: number
  negative: number
  nBefore: number
  negativeBefore: number
}

/** How often each aspect is spoken of in both periods; told against how many comments there are. */
export async function aspectFigures(
  sql: ReadSql,
  scope: TopicScope,
): Promise<(of: { comments: number; before: number }) => AspectFigures> {
  const rows = await sql.all<AspectRow>(
    `SELECT a.aspect, sum(r.rated_on >= ?5) AS n,
       sum(r.rated_on >= ?5 AND a.verdict = 'positive') AS positive,
       sum(r.rated_on >= ?5 AND a.verdict = 'negative') AS negative,
       sum(r.rated_on < ?5) AS "nBefore", sum(r.rated_on < ?5 AND a.verdict = 'negative') AS "negativeBefore"
     FROM reviews r JOIN review_aspects a ON a.review_id = r.id WHERE ${IN_SCOPE} GROUP BY a.aspect`,
    [...scopeParameters(scope), scope.from],
  )
  return ({ comments, before }) =>
    ASPECTS.map((aspect) => {
      const none = { aspect, n: 0, positive: 0, negative: 0, nBefore: 0, negativeBefore: 0 }
      const row = rows.find((found) => found.aspect === aspect) ?? none
      const shareBefore = before > 0 ? row.nBefore / before : 0
      return {
        ...row,
        changeBps: shareBefore > 0 ? Math.round((10_000 * (row.n / Math.max(1, comments))) / shareBefore) : null,
        pValue: differenceOfShares(row.n, comments, row.nBefore, before),
      }
    })
}
