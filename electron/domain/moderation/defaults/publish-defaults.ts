import { insertRows } from '../../../db/rows'
import { moderationRules, reviewTemplates } from '../../../db/schema/moderation'
import type { WriteSql } from '../../../db/sql'
import { rowOf } from '../templates/save-template'
import { DEFAULT_RULES } from './default-rules'
import { DEFAULT_TEMPLATES } from './default-templates'

/** Who is named as having made what the desk brings along. */
const MAKER = 'afterdesk'

/** Gives a fresh desk its rules and templates. What was changed or taken away since never comes back. */
export async function publishModerationDefaults(sql: WriteSql, now: number): Promise<void> {
  if (!(await everHeld(sql, 'moderation_rules'))) {
    await insertRows(
      sql,
      moderationRules,
      DEFAULT_RULES.map((rule, index) => ({
        version: 1,
        code: rule.code,
        position: index + 1,
        document: rule,
        changedAt: now,
        changedBy: MAKER,
      })),
    )
  }
  if (!(await everHeld(sql, 'review_templates'))) {
    await insertRows(
      sql,
      reviewTemplates,
      DEFAULT_TEMPLATES.map((template) => ({ version: 1, ...rowOf(template) })),
    )
  }
}

/** SQLite remembers the last id given by a table even when its rows are gone. */
async function everHeld(sql: WriteSql, table: string): Promise<boolean> {
  return (await sql.first('SELECT 1 FROM sqlite_sequence WHERE name = ? AND seq > 0', [table])) !== null
}
