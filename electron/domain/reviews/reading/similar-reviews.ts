import type { ReviewDetail } from '../../../../shared/model/review'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadSql } from '../../../db/sql'
import { alikeTexts } from '../texts/alike-texts'
import { reviewMentions } from './review-summaries'

/** Reviews alike at least this much are shown, so many at most. */
const [LEAST_BPS, MOST_SHOWN] = [5_000, 5]

/** Reviews that read the same or nearly the same, most alike first. */
export async function similarReviews(sql: ReadSql, row: ReviewRow): Promise<ReviewDetail['similar']> {
  if (row.textKey === null) return []
  const found = await alikeTexts(sql, row, { atLeastBps: LEAST_BPS, exceptId: row.id })
  const alike = found.slice(0, MOST_SHOWN)
  const mentions = await reviewMentions(
    sql,
    'json_each(?) page CROSS JOIN reviews r ON r.id = page.value ORDER BY page.key',
    [JSON.stringify(alike.map(({ id }) => id))],
  )
  return mentions.map((mention, index) => ({ ...mention, similarityBps: alike[index]!.similarityBps }))
}
