import { sumMinor } from '../../../shared/money'
import { localDateOf } from '../../../shared/time'
import type { CaseRow } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import { postSettlement } from '../cases/money/book'
import { changeCase, loadCase } from '../cases/case.repo'
import { failSettlements, settlementsOfGrant, settleSettlements } from '../cases/money/settlement.repo'
import { takeStep } from '../cases/take-step'
import type { PaymentUnderWay } from './judge-line'
import type { StatementLine } from './read-statement'

/** Which file and line said so; written into the timeline. */
interface Source extends StatementLine {
  statement: string
}

/**
 * Books one payment of a case as paid. The case itself is settled with the last of its payments; until then only the
 * money that left counts as refunded.
 */
export async function settlePayment(context: WriteContext, payment: PaymentUnderWay, source: Source): Promise<void> {
  const row = await loadCase(context.sql, payment.caseId)
  const settledAt = context.now()
  const paid = await settleSettlements(context.sql, row, {
    reference: source.reference,
    settledAt,
    only: payment.id,
  })
  await postSettlement(context, row, paid)
  const order = { refundedMinor: sumMinor(paid.map(({ amountMinor }) => amountMinor)) }
  const details = { ...detailsOf(row, payment, source), reference: source.reference }
  if (await hasUnpaid(context, row)) return changeCase(context, row, {}, order, { step: 'recordSettlement', details })
  await takeStep(context, row, {
    move: 'recordSettlement',
    changes: { settledAt, settledOn: localDateOf(settledAt, context.shop.timeZone) },
    order,
    details,
  })
}

/** One payment that failed fails the case; the others stay as they are. */
export async function failPayment(context: WriteContext, payment: PaymentUnderWay, source: Source): Promise<void> {
  const row = await loadCase(context.sql, payment.caseId)
  await failSettlements(context, row, source.message, payment.id)
  const details = { ...detailsOf(row, payment, source), message: source.message }
  if (row.money === 'failed') return changeCase(context, row, {}, {}, { step: 'recordFailure', details })
  await takeStep(context, row, { move: 'recordFailure', details })
}

async function hasUnpaid(context: WriteContext, row: CaseRow): Promise<boolean> {
  const rows = await settlementsOfGrant(context.sql, row)
  return rows.some(({ state }) => state !== 'settled' && state !== 'collected')
}

function detailsOf(row: CaseRow, { id, amountMinor }: PaymentUnderWay, { statement, line }: Source) {
  return { settlementId: id, amountMinor, totalMinor: row.totalMinor, currency: row.currency, statement, line }
}
