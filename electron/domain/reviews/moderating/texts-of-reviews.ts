import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadSql } from '../../../db/sql'

export interface FieldText {
  field: string
  text: string
}
type Texts = Pick<ReviewRow, 'id' | 'title' | 'body' | 'followUps'>

/** Title, comment and follow-ups of reviews as they were written, by review; what is empty is left out. */
export async function textsOfReviews(sql: ReadSql, rows: readonly Texts[]): Promise<Map<number, FieldText[]>> {
  const texts = new Map(rows.map(({ id, title, body }) => [id, [...named('title', title), ...named('body', body)]]))
  const followed = rows.filter(({ followUps }) => followUps > 0).map(({ id }) => id)
  if (followed.length === 0) return texts
  const followUps = await sql.all<{ id: number; reviewId: number; body: string }>(
    `SELECT id, review_id AS reviewId, body FROM review_follow_ups
     WHERE review_id IN (SELECT value FROM json_each(?)) ORDER BY review_id, id`,
    [JSON.stringify(followed)],
  )
  for (const { id, reviewId, body } of followUps) texts.get(reviewId)?.push({ field: `follow_up:${id}`, text: body })
  return texts
}

function named(field: string, text: string | null): FieldText[] {
  return text === null || text === '' ? [] : [{ field, text }]
}
