/** Alarms that somebody has seen, by key. */
import { dismissedAlarms } from '../../../db/schema/statistics'
import { insertRow } from '../../../db/rows'
import type { ReadSql, WriteSql } from '../../../db/sql'

/** Who dismissed each of these alarms that somebody did. */
export async function dismissedAmong(sql: ReadSql, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.all<{ alarm: string; actor: string }>(
    'SELECT alarm, actor FROM dismissed_alarms WHERE alarm IN (SELECT value FROM json_each(?))',
    [JSON.stringify(keys)],
  )
  return new Map(rows.map(({ alarm, actor }) => [alarm, actor]))
}

/** Who dismissed it first stays named. */
export async function keepDismissed(sql: WriteSql, alarm: string, at: number, actor: string): Promise<void> {
  if (!(await dismissedAmong(sql, [alarm])).has(alarm)) await insertRow(sql, dismissedAlarms, { alarm, at, actor })
}

export async function takeBackDismissal(sql: WriteSql, alarm: string): Promise<void> {
  await sql.run('DELETE FROM dismissed_alarms WHERE alarm = ?', [alarm])
}
