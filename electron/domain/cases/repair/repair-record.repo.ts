/** The work on a repair case's unit: one row per case, kept also when the case is turned into another kind. */
import type { RepairPart } from '../../../../shared/model/goods'
import { insertRow, parseRow, selectOf, updateRows } from '../../../db/rows'
import { caseRepairs, type RepairRow } from '../../../db/schema/services'
import type { ReadSql, WriteSql } from '../../../db/sql'

export type RepairRecord = RepairRow & { parts: RepairPart[] }

export async function findRepair(sql: ReadSql, caseId: number): Promise<RepairRecord | null> {
  const row = await sql.first<RepairRow>(`${selectOf(caseRepairs)} WHERE case_id = ?`, [caseId])
  return row && (parseRow(caseRepairs, row) as RepairRecord)
}

/** Changes the record, or begins it. */
export async function changeRepair(
  sql: WriteSql,
  caseId: number,
  changes: Partial<Omit<RepairRow, 'caseId'>>,
): Promise<void> {
  const changed = await updateRows(sql, caseRepairs, changes, 'case_id = ?', [caseId])
  if (changed === 0) await insertRow(sql, caseRepairs, { ...NOTHING_DONE, ...changes, caseId })
}

const NOTHING_DONE: Omit<RepairRow, 'caseId'> = {
  faultFound: null,
  covered: 0,
  parts: [],
  labourMinor: 0,
  taxMinor: 0,
  chargeMinor: 0,
  days: null,
  receivedAt: null,
  quotedAt: null,
  answeredAt: null,
  startedAt: null,
  partsWaitingSince: null,
  finishedAt: null,
  returnedAt: null,
}
