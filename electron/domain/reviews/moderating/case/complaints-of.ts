import type { Aspect } from '../../../../../shared/model/review'
import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'

/** What a case is opened for first when a text complains about several things: what can be put right with the goods. */
const FIRST: readonly Aspect[] = ['quality', 'size', 'packaging', 'logistics', 'service']

/** What the text of a review complains about; where it complains about nothing by name, what it speaks of. */
export async function complaintsOf(sql: ReadSql, { id }: Pick<ReviewRow, 'id'>): Promise<Aspect[]> {
  const rows = await sql.all<{ aspect: string; verdict: string }>(
    `SELECT aspect, verdict FROM review_aspects WHERE review_id = ? AND term = ''`,
    [id],
  )
  const spokenOf = (fits: (verdict: string) => boolean): Aspect[] =>
    FIRST.filter((aspect) => rows.some((row) => row.aspect === aspect && fits(row.verdict)))
  const negative = spokenOf((verdict) => verdict === 'negative')
  return negative.length > 0 ? negative : spokenOf((verdict) => verdict !== 'positive')
}
