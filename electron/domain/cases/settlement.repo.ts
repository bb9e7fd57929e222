/** The outbox: one row per payment of a grant, written with its key before anything leaves. */
import { insertRow, selectOf } from '../../db/rows'
import { settlements, type CaseRow, type SettlementRow } from '../../db/schema/cases'
import type { ReadSql, WriteSql } from '../../db/sql'
import type { WriteContext } from '../context'

/** The rows of the grant in force with the method each goes back by. */
export async function settlementsOfGrant(
  sql: ReadSql,
  row: Pick<CaseRow, 'id' | 'grantNumber'>,
): Promise<(SettlementRow & { method: string })[]> {
  return sql.all(
    `SELECT s.*, p.method FROM (${selectOf(settlements)} WHERE case_id = ? AND grant_number = ?) s JOIN payments p ON p.id = s."paymentId" ORDER BY s.id`,
    [row.id, row.grantNumber],
  )
}

export async function oweSettlements(
  context: WriteContext,
  caseId: number,
  grantNumber: number,
  parts: readonly { paymentId: number; amountMinor: number }[],
): Promise<void> {
  for (const { paymentId, amountMinor } of parts) {
    await insertRow(context.sql, settlements, {
      caseId,
      grantNumber,
      paymentId,
      amountMinor,
      state: 'owed',
      attempt: 0,
      settlementKey: context.newId(),
      reference: null,
      message: null,
      createdAt: context.now(),
      endedAt: null,
    })
    await context.sql.run('UPDATE payments SET granted_minor = granted_minor + ? WHERE id = ?', [
      amountMinor,
      paymentId,
    ])
  }
}

/** Every row of the grant is on its way (again): same keys, one attempt more. */
export async function sendSettlements(sql: WriteSql, row: CaseRow): Promise<void> {
  await sql.run(
    `UPDATE settlements SET state = 'sending', attempt = attempt + 1, message = NULL, ended_at = NULL WHERE case_id = ? AND grant_number = ?`,
    [row.id, row.grantNumber],
  )
}

export async function failSettlements(context: WriteContext, row: CaseRow, message: string): Promise<void> {
  await context.sql.run(
    `UPDATE settlements SET state = 'failed', message = ?, ended_at = ? WHERE case_id = ? AND grant_number = ?`,
    [message, context.now(), row.id, row.grantNumber],
  )
}

/** The platform paid: the money counts as refunded on its payments. */
export async function settleSettlements(
  sql: WriteSql,
  row: CaseRow,
  reference: string,
  settledAt: number,
): Promise<void> {
  await sql.run(
    `UPDATE settlements SET state = 'settled', reference = ?, message = NULL, ended_at = ? WHERE case_id = ? AND grant_number = ?`,
    [reference, settledAt, row.id, row.grantNumber],
  )
  await sql.run(
    `UPDATE payments SET refunded_minor = refunded_minor + s.amount_minor
     FROM settlements s WHERE s.payment_id = payments.id AND s.case_id = ? AND s.grant_number = ?`,
    [row.id, row.grantNumber],
  )
}

/** The grant is taken back before it was paid. */
export async function cancelSettlements(context: WriteContext, row: CaseRow): Promise<void> {
  await context.sql.run(
    `UPDATE payments SET granted_minor = granted_minor - s.amount_minor
     FROM settlements s WHERE s.payment_id = payments.id AND s.case_id = ? AND s.grant_number = ?`,
    [row.id, row.grantNumber],
  )
  await context.sql.run(
    `UPDATE settlements SET state = 'nothing_owed', ended_at = ? WHERE case_id = ? AND grant_number = ?`,
    [context.now(), row.id, row.grantNumber],
  )
}
