/** Fills the full-text index: an order is found by its number, its buyer and what was bought. */
import { indexText } from '../../db/han-bigrams'
import type { WriteSql } from '../../db/sql'

/** Orders read and written by one statement: enough to be fast, few enough to keep memory flat. */
const ORDERS_AT_ONCE = 5_000

/** Ids and texts as one JSON text: twice as fast to fetch as a row each. */
const TEXTS = `SELECT json_group_array(json_array(id, body)) AS packed FROM (
  SELECT orders.id, concat_ws(' ', external_number, coalesce(buyers.name, buyer_name), email, phone,
    (SELECT group_concat(concat_ws(' ', sku, title, category), ' ') FROM order_lines WHERE order_id = orders.id)) AS body
  FROM orders LEFT JOIN buyers ON buyers.id = buyer_id WHERE orders.id BETWEEN ? AND ?)`

/** Printable ASCII, which the index splits into words by itself. */
const PLAIN = /^[ -~]*$/

/** Indexes orders that were just added, ids `fromId` to `toId`. */
export async function indexOrders(sql: WriteSql, fromId: number, toId: number): Promise<void> {
  for (let first = fromId; first <= toId; first += ORDERS_AT_ONCE) {
    const read = await sql.first<{ packed: string }>(TEXTS, [first, Math.min(first + ORDERS_AT_ONCE - 1, toId)])
    const texts = JSON.parse(read?.packed ?? '[]') as [id: number, body: string][]
    const words = texts.map(([id, body]) => [id, PLAIN.test(body) ? body : indexText(body)])
    await sql.run('INSERT INTO order_search (rowid, body) SELECT value ->> 0, value ->> 1 FROM json_each(?)', [
      JSON.stringify(words),
    ])
  }
}
