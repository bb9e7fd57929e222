/** The weekly report: one row of the settings, with what became of the last one. */
import { z } from 'zod'
import { ReportSchedule } from '../../../../shared/contract/reports'
import { CalendarDate, Instant } from '../../../../shared/time'
import type { ReadSql, WriteSql } from '../../../db/sql'

const NAME = 'weeklyReport'

const KeptSchedule = z.object({
  schedule: ReportSchedule,
  since: z.int(),
  lastAt: Instant.nullable(),
  /** Monday of the last week that was written. */
  lastWeek: CalendarDate.nullable(),
  lastFiles: z.array(z.string()),
  lastRefusal: z.string().nullable(),
})
export type KeptSchedule = z.infer<typeof KeptSchedule>

const NEVER_SET: KeptSchedule = {
  schedule: { on: false, weekday: 1, at: '08:00', folder: '', language: 'zh-CN', contents: ['one_page', 'xlsx'] },
  since: 0,
  lastAt: null,
  lastWeek: null,
  lastFiles: [],
  lastRefusal: null,
}

export async function loadSchedule(sql: ReadSql): Promise<KeptSchedule> {
  const row = await sql.first<{ value: string }>('SELECT value FROM settings WHERE name = ?', [NAME])
  return row ? KeptSchedule.parse(JSON.parse(row.value)) : NEVER_SET
}

export async function saveSchedule(sql: WriteSql, kept: KeptSchedule): Promise<void> {
  await sql.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [NAME, JSON.stringify(kept)],
  )
}
