/** The goods of an exchange that go out, as rows. */
import type { ReplacementDraft } from '../../../../shared/model/goods'
import type { MoneyRow } from '../../../../shared/model/quote'
import { insertRows, selectOf } from '../../../db/rows'
import { caseReplacements, type ReplacementRow } from '../../../db/schema/services'
import type { ReadSql, WriteSql } from '../../../db/sql'
import { differencesOf } from '../quote/replacement-worth'

export function replacementsOf(sql: ReadSql, caseId: number): Promise<ReplacementRow[]> {
  return sql.all(`${selectOf(caseReplacements)} WHERE case_id = ? ORDER BY id`, [caseId])
}

export async function addReplacements(
  sql: WriteSql,
  caseId: number,
  drafts: readonly ReplacementDraft[],
): Promise<void> {
  await insertRows<ReplacementRow>(
    sql,
    caseReplacements,
    drafts.map((draft) => ({ ...draft, caseId, differenceMinor: null, deliveredAt: null })),
  )
}

/** Other goods are to go out instead; none of the former has been granted. */
export async function replaceReplacements(
  sql: WriteSql,
  caseId: number,
  drafts: readonly ReplacementDraft[],
): Promise<void> {
  await sql.run('DELETE FROM case_replacements WHERE case_id = ?', [caseId])
  await addReplacements(sql, caseId, drafts)
}

/** Fixes with the grant what each replacement cost more than the credit for the units it stands for. */
export async function keepDifferences(sql: WriteSql, caseId: number, rows: readonly MoneyRow[]): Promise<void> {
  const replacements = await replacementsOf(sql, caseId)
  const differences = differencesOf(replacements, rows)
  for (const [index, { id }] of replacements.entries())
    await sql.run('UPDATE case_replacements SET difference_minor = ? WHERE id = ?', [differences[index]!, id])
}

export async function dropDifferences(sql: WriteSql, caseId: number): Promise<void> {
  await sql.run('UPDATE case_replacements SET difference_minor = NULL WHERE case_id = ?', [caseId])
}
