import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'

/** The state each review had before a rule gave it the one it has. */
export async function statesBefore(
  sql: ReadSql,
  rows: readonly Pick<ReviewRow, 'id' | 'state'>[],
): Promise<Map<number, string>> {
  const events = await sql.all<{ id: number; before: string }>(
    `SELECT e.review_id AS id, e.before FROM json_each(?) j CROSS JOIN review_events e ON e.id = (
       SELECT max(id) FROM review_events WHERE review_id = j.value ->> 0 AND step = 'screened' AND after = j.value ->> 1 AND before <> after)`,
    [JSON.stringify(rows.map(({ id, state }) => [id, state]))],
  )
  return new Map(events.map(({ id, before }) => [id, before]))
}
