import { parseMinor } from '../../../shared/money'
import { Refusal } from '../../../shared/refusals'
import type { ReadSql } from '../../db/sql'
import { refuseTakenReference } from '../cases/money/settlement.repo'
import type { StatementLine } from './read-statement'

/** A payment that a statement names, with what of its case bears on it. */
export interface PaymentUnderWay {
  id: number
  caseId: number
  state: string
  amountMinor: number
  reference: string | null
  currency: string
  channel: string
}

export type Judged = { outcome: 'settled' | 'failed'; payment: PaymentUnderWay } | { outcome: 'unchanged' }

const OUTCOMES: Readonly<Record<string, 'settled' | 'failed'>> = {
  paid: 'settled',
  success: 'settled',
  succeeded: 'settled',
  成功: 'settled',
  已付款: 'settled',
  已支付: 'settled',
  failed: 'failed',
  failure: 'failed',
  失败: 'failed',
  付款失败: 'failed',
}

/**
 * What a line does, as things stand now. `statement` is the digest of the file: one that was read before does not fail
 * anew a payment that has been sent again since.
 * @throws Refusal settlement.*, money.*, case.reference_required, case.reference_taken, import.missing_value
 */
export async function judgeLine(sql: ReadSql, line: StatementLine, statement: string): Promise<Judged> {
  if (line.key === '') throw new Refusal('import.missing_value', { column: 'key' })
  const outcome = OUTCOMES[line.status.toLowerCase()]
  if (!outcome) throw new Refusal('settlement.unknown_status', { text: line.status.slice(0, 40) })
  const payment = await findPayment(sql, line.key)
  refuseOtherAmount(payment, line)
  if (outcome === 'settled') return judgePaid(sql, payment, line)
  const known = payment.state === 'failed' || (await wasRead(sql, payment, statement))
  if (known && payment.state !== 'settled') return { outcome: 'unchanged' }
  refuseUnlessUnderWay(payment, line)
  return { outcome, payment }
}

async function judgePaid(sql: ReadSql, payment: PaymentUnderWay, line: StatementLine): Promise<Judged> {
  if (line.reference === '') throw new Refusal('case.reference_required')
  if (payment.state === 'settled' && payment.reference === line.reference) return { outcome: 'unchanged' }
  refuseUnlessUnderWay(payment, line)
  await refuseTakenReference(sql, { id: payment.caseId, channel: payment.channel }, line.reference)
  return { outcome: 'settled', payment }
}

/** Of the grant in force; what was taken back is not paid any more. */
async function findPayment(sql: ReadSql, key: string): Promise<PaymentUnderWay> {
  const payment = await sql.first<PaymentUnderWay>(
    `SELECT s.id, s.case_id AS caseId, s.state, s.amount_minor AS amountMinor, s.reference, c.currency, c.channel
     FROM settlements s JOIN cases c ON c.id = s.case_id AND c.grant_number = s.grant_number
     WHERE s.settlement_key = ? AND s.state NOT IN ('nothing_owed', 'collected')`,
    [key],
  )
  if (!payment) throw new Refusal('settlement.unknown_key', { key: key.slice(0, 80) })
  return payment
}

function refuseOtherAmount({ amountMinor, currency }: PaymentUnderWay, line: StatementLine): void {
  const statedMinor = parseMinor(line.amount, currency)
  const stated = line.currency === '' ? currency : line.currency.toUpperCase()
  if (statedMinor !== amountMinor || stated !== currency)
    throw new Refusal('settlement.wrong_amount', {
      key: line.key,
      expectedMinor: amountMinor,
      statedMinor,
      currency,
      statedCurrency: stated,
    })
}

function refuseUnlessUnderWay({ state }: PaymentUnderWay, { key, status }: StatementLine): void {
  if (state !== 'sending' && state !== 'unknown') throw new Refusal('settlement.wrong_state', { key, state, status })
}

async function wasRead(sql: ReadSql, { id, caseId }: PaymentUnderWay, statement: string): Promise<boolean> {
  const read = await sql.first(
    `SELECT 1 FROM case_events WHERE case_id = ? AND details ->> 'settlementId' = ? AND details ->> 'statement' = ?`,
    [caseId, id, statement],
  )
  return read !== null
}
