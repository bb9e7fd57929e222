/** The outbox: one row per payment of a grant, written with its key before anything leaves. */
import { Refusal } from '../../../../shared/refusals'
import { insertRow, selectOf } from '../../../db/rows'
import { settlements, type CaseRow, type SettlementRow } from '../../../db/schema/cases'
import type { ReadSql, WriteSql } from '../../../db/sql'
import type { WriteContext } from '../../context'

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

/** Rows of the grant that are on their way: whether they were paid is not known yet. */
const UNDER_WAY = `case_id = ?1 AND grant_number = ?2 AND state IN ('sending', 'unknown') AND (?3 IS NULL OR id = ?3)`

/** What is owed or failed is on its way (again): same keys, one attempt more. What was paid already stays paid. */
export async function sendSettlements(sql: WriteSql, row: CaseRow): Promise<void> {
  await sql.run(
    `UPDATE settlements SET state = 'sending', attempt = attempt + 1, message = NULL, ended_at = NULL
     WHERE case_id = ? AND grant_number = ? AND state IN ('owed', 'failed')`,
    [row.id, row.grantNumber],
  )
}

/** The platform did not pay; `only` names one row, otherwise all that are on their way. */
export async function failSettlements(
  context: WriteContext,
  row: CaseRow,
  message: string,
  only: number | null = null,
): Promise<void> {
  await context.sql.run(`UPDATE settlements SET state = 'failed', message = ?4, ended_at = ?5 WHERE ${UNDER_WAY}`, [
    row.id,
    row.grantNumber,
    only,
    message,
    context.now(),
  ])
}

/** Nobody knows whether what is on its way was paid. */
export async function doubtSettlements(sql: WriteSql, row: CaseRow, message: string | null): Promise<void> {
  await sql.run(`UPDATE settlements SET state = 'unknown', message = ?4 WHERE ${UNDER_WAY}`, [
    row.id,
    row.grantNumber,
    null,
    message,
  ])
}

/** The platform paid: the money counts as refunded on its payments. Answers the rows that were settled by this. */
export async function settleSettlements(
  sql: WriteSql,
  row: CaseRow,
  { reference, settledAt, only = null }: { reference: string; settledAt: number; only?: number | null },
): Promise<{ method: string; amountMinor: number }[]> {
  const keys = [row.id, row.grantNumber, only]
  const paid = await sql.all<{ method: string; amountMinor: number }>(
    `SELECT p.method, s.amount_minor AS amountMinor
     FROM (SELECT * FROM settlements WHERE ${UNDER_WAY}) s JOIN payments p ON p.id = s.payment_id ORDER BY s.id`,
    keys,
  )
  await sql.run(
    `UPDATE payments SET refunded_minor = refunded_minor + s.amount_minor
     FROM (SELECT payment_id, amount_minor FROM settlements WHERE ${UNDER_WAY}) s WHERE s.payment_id = payments.id`,
    keys,
  )
  await sql.run(
    `UPDATE settlements SET state = 'settled', reference = ?4, message = NULL, ended_at = ?5 WHERE ${UNDER_WAY}`,
    [...keys, reference, settledAt],
  )
  return paid
}

/**
 * The grant is taken back before any of it was paid.
 * @throws Refusal case.settled_already, or case.wrong_state while a part is on its way
 */
export async function cancelSettlements(context: WriteContext, row: CaseRow): Promise<void> {
  const gone = await context.sql.first<{ state: string }>(
    `SELECT state FROM settlements WHERE case_id = ? AND grant_number = ? AND state IN ('settled', 'sending', 'unknown') ORDER BY state = 'settled' DESC`,
    [row.id, row.grantNumber],
  )
  if (gone?.state === 'settled') throw new Refusal('case.settled_already')
  if (gone) throw new Refusal('case.wrong_state', { state: gone.state, move: 'reopen' })
  await context.sql.run(
    `UPDATE payments SET granted_minor = granted_minor - s.amount_minor
     FROM settlements s WHERE s.payment_id = payments.id AND s.case_id = ? AND s.grant_number = ? AND s.state IN ('owed', 'failed')`,
    [row.id, row.grantNumber],
  )
  await context.sql.run(
    `UPDATE settlements SET state = 'nothing_owed', ended_at = ? WHERE case_id = ? AND grant_number = ? AND state IN ('owed', 'failed')`,
    [context.now(), row.id, row.grantNumber],
  )
}

/** A platform's reference stands for one payment; the same one on another case of the channel is a slip of the pen. */
export async function refuseTakenReference(
  sql: ReadSql,
  row: Pick<CaseRow, 'id' | 'channel'>,
  reference: string,
): Promise<void> {
  const taken = await sql.first<{ number: string }>(
    'SELECT c.number FROM settlements s JOIN cases c ON c.id = s.case_id WHERE s.reference = ? AND s.case_id <> ? AND c.channel = ? LIMIT 1',
    [reference, row.id, row.channel],
  )
  if (taken) throw new Refusal('case.reference_taken', { reference, caseNumber: taken.number })
}
