/** The goods of an exchange that go out, as rows. */
import type { ReplacementDraft } from '../../../shared/model/goods'
import type { MoneyRow } from '../../../shared/model/quote'
import { floorShare } from '../../../shared/money'
import { insertRows, selectOf } from '../../db/rows'
import { caseReplacements, type ReplacementRow } from '../../db/schema/services'
import type { ReadSql, WriteSql } from '../../db/sql'

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
  for (const { id, differenceMinor } of differencesOf(replacements, rows))
    await sql.run('UPDATE case_replacements SET difference_minor = ? WHERE id = ?', [differenceMinor, id])
}

export async function dropDifferences(sql: WriteSql, caseId: number): Promise<void> {
  await sql.run('UPDATE case_replacements SET difference_minor = NULL WHERE case_id = ?', [caseId])
}

type Priced = Pick<ReplacementRow, 'id' | 'lineId' | 'quantity' | 'unitPriceMinor'>

/** A line's credit is cut over its replacements by cumulative floor, so that their differences sum to price less credit. */
export function differencesOf(
  replacements: readonly Priced[],
  rows: readonly Pick<MoneyRow, 'kind' | 'lineId' | 'amountMinor'>[],
): { id: number; differenceMinor: number }[] {
  const units = new Map<number, number>()
  return replacements.map(({ id, lineId, quantity, unitPriceMinor }) => {
    const ofLine = replacements.filter((each) => each.lineId === lineId)
    const allUnits = ofLine.reduce((sum, each) => sum + each.quantity, 0)
    const creditMinor = rows
      .filter((row) => row.kind === 'exchange_credit' && row.lineId === lineId)
      .reduce((sum, row) => sum + row.amountMinor, 0)
    const from = units.get(lineId) ?? 0
    units.set(lineId, from + quantity)
    const ownMinor = floorShare(creditMinor, from + quantity, allUnits) - floorShare(creditMinor, from, allUnits)
    return { id, differenceMinor: unitPriceMinor * quantity - ownMinor }
  })
}
