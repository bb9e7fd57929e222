/** The parts a case is shown with: lines, granted money rows, settlements, timeline. */
import type { CaseDetail, Settlement, TimelineEntry } from '../../../shared/model/case'
import type { MoneyRow } from '../../../shared/model/quote'
import type { CaseRow } from '../../db/schema/cases'
import type { ReadSql } from '../../db/sql'

export async function linesOfCase(sql: ReadSql, caseId: number): Promise<CaseDetail['lines']> {
  return sql.all(
    `SELECT cl.line_id AS lineId, l.position, l.sku, l.title, cl.quantity, cl.part_minor AS partMinor, cl.replacement_id AS replacementId
     FROM case_lines cl JOIN order_lines l ON l.id = cl.line_id WHERE cl.case_id = ? ORDER BY l.position`,
    [caseId],
  )
}

export async function rowsOfGrant(
  sql: ReadSql,
  { id, grantNumber }: Pick<CaseRow, 'id' | 'grantNumber'>,
): Promise<MoneyRow[]> {
  const rows = await sql.all<Omit<MoneyRow, 'inputs'> & { inputs: string }>(
    `SELECT kind, line_id AS lineId, promotion_id AS promotionId, amount_minor AS amountMinor, bearer, rule, citation, inputs
     FROM money_rows WHERE case_id = ? AND grant_number = ? ORDER BY position`,
    [id, grantNumber],
  )
  return rows.map((row) => ({ ...row, inputs: JSON.parse(row.inputs) as MoneyRow['inputs'] }))
}

export async function settlementsOfCase(sql: ReadSql, caseId: number): Promise<Settlement[]> {
  return sql.all(
    `SELECT s.id, s.attempt, s.payment_id AS paymentId, p.method, s.amount_minor AS amountMinor, s.state, s.settlement_key AS settlementKey,
       s.reference, s.message, s.created_at AS createdAt, s.ended_at AS endedAt
     FROM settlements s JOIN payments p ON p.id = s.payment_id WHERE s.case_id = ? ORDER BY s.id`,
    [caseId],
  )
}

export async function timelineOfCase(sql: ReadSql, caseId: number): Promise<TimelineEntry[]> {
  const rows = await sql.all<Omit<TimelineEntry, 'details'> & { details: string }>(
    `SELECT id, at, actor, step, before, after, rule, policy_version_id AS policyVersionId, details FROM case_events WHERE case_id = ? ORDER BY id`,
    [caseId],
  )
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }))
}
