/** Fills the full-text index of reviews: one is found by its title, its comment, its author and its product. */
import { indexText } from '../../db/han-bigrams'
import { PICKED_REVIEWS } from '../../db/review-measures'
import type { WriteSql } from '../../db/sql'

/** Reviews read and written by one statement: enough to be fast, few enough to keep memory flat. */
const REVIEWS_AT_ONCE = 2_000

/** Ids and texts as one JSON text: twice as fast to fetch as a row each. */
const TEXTS = `SELECT json_group_array(json_array(reviews.id,
  concat_ws(' ', title, body, author_name, product_title, category, sku, external_id, order_number,
    (SELECT group_concat(follow_up.body, ' ') FROM review_follow_ups AS follow_up WHERE follow_up.review_id = reviews.id)))) AS packed
  FROM ${PICKED_REVIEWS}`

/** Indexes reviews anew, as they stand. The index takes a new text under an id in place of the old one. */
export async function indexReviews(sql: WriteSql, ids: readonly number[]): Promise<void> {
  for (let first = 0; first < ids.length; first += REVIEWS_AT_ONCE) {
    const read = await sql.first<{ packed: string }>(TEXTS, [JSON.stringify(ids.slice(first, first + REVIEWS_AT_ONCE))])
    const texts = JSON.parse(read?.packed ?? '[]') as [id: number, body: string][]
    await sql.run(
      'INSERT OR REPLACE INTO review_search (rowid, body) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
      [JSON.stringify(texts.map(([id, body]) => [id, indexText(body)]))],
    )
  }
}
