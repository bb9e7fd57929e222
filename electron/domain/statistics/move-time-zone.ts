import { localDateOf } from '../../../shared/time'
import type { WriteSql } from '../../db/sql'
import { rebuildStatistics } from './rebuild-statistics'

/** Every calendar date that follows from an instant, as table, date column and instant column. */
const DATES = [
  ['orders', 'placed_on', 'placed_at'],
  ['orders', 'delivered_on', 'delivered_at'],
  ['cases', 'opened_on', 'opened_at'],
  ['cases', 'decided_on', 'decided_at'],
  ['cases', 'granted_on', 'granted_at'],
  ['cases', 'settled_on', 'settled_at'],
  ['cases', 'closed_on', 'closed_at'],
  ['reviews', 'rated_on', 'rated_at'],
  ['reviews', 'decided_on', 'decided_at'],
  ['invitations', 'sent_on', 'sent_at'],
  ['case_surveys', 'answered_on', 'answered_at'],
] as const
const ROWS_AT_ONCE = 20_000

/** Gives every row its calendar dates in another time zone and counts everything anew, inside the caller's transaction. */
export async function moveTimeZone(sql: WriteSql, timeZone: string): Promise<void> {
  for (const [table, date, instant] of DATES) {
    for (let from = 0; ;) {
      const rows = await sql.all<{ id: number; at: number }>(
        `SELECT rowid AS id, ${instant} AS at FROM ${table} WHERE rowid > ? AND ${instant} IS NOT NULL ORDER BY rowid LIMIT ?`,
        [from, ROWS_AT_ONCE],
      )
      if (rows.length === 0) break
      await sql.run(
        `UPDATE ${table} SET ${date} = moved.value ->> 1 FROM json_each(?) AS moved WHERE ${table}.rowid = moved.value ->> 0`,
        [JSON.stringify(rows.map(({ id, at }) => [id, localDateOf(at, timeZone)]))],
      )
      from = rows.at(-1)!.id
    }
  }
  await rebuildStatistics(sql)
}
