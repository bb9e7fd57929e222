import type { ReviewDetail } from '../../../../shared/model/review'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadSql } from '../../../db/sql'
import { reviewMentions } from './review-summaries'

/** Other reviews of an author that are shown. */
const LATEST = 5

/** What else the author wrote and asked for. The mean leaves rejected and default stars out. */
export async function authorHistory(sql: ReadSql, row: ReviewRow): Promise<ReviewDetail['author']> {
  const figures = await sql.first<{ reviews: number; meanCenti: number | null; rejected: number }>(
    `SELECT count(*) AS reviews, count(*) FILTER (WHERE state = 'rejected') AS rejected,
       CAST(round(avg(value_centi) FILTER (WHERE state <> 'rejected' AND defaulted = 0)) AS INTEGER) AS meanCenti
     FROM reviews WHERE author_key = ? AND id <> ?`,
    [row.authorKey, row.id],
  )
  const asked =
    row.buyerId === null
      ? null
      : await sql.first<{ cases: number }>('SELECT count(*) AS cases FROM cases WHERE buyer_id = ?', [row.buyerId])
  const latest = await reviewMentions(
    sql,
    `reviews r WHERE r.author_key = ? AND r.id <> ? ORDER BY r.id DESC LIMIT ${LATEST}`,
    [row.authorKey, row.id],
  )
  return { ...figures!, cases: asked?.cases ?? 0, latest }
}
