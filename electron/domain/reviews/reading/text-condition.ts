import { searchCondition } from '../../../db/search-condition'
import type { ReadSql } from '../../../db/sql'
import type { Condition } from './review-views'

/** Above this many matches a view is walked in its order and each review looked up among them; below, the other way round. */
const BROAD = 5_000

/** Reviews that a text finds: asked of the index once where they are few. */
export async function textCondition(sql: ReadSql, text: string): Promise<Condition> {
  const { sql: found, parameters } = searchCondition('review', text)
  const read = await sql.first<{ ids: string; n: number }>(
    `SELECT json_group_array(id) AS ids, count(*) AS n FROM (SELECT id FROM (${found}) LIMIT ${BROAD + 1})`,
    parameters,
  )
  if (read!.n > BROAD) return { sql: `+reviews.id IN (${found})`, parameters }
  return { sql: 'reviews.id IN (SELECT value FROM json_each(?))', parameters: [read!.ids] }
}
