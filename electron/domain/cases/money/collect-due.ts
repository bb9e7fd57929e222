import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { insertRow } from '../../../db/rows'
import { settlements, type CaseRow } from '../../../db/schema/cases'
import { payments } from '../../../db/schema/orders'
import type { WriteContext } from '../../context'
import { postCollection } from './book'
import { caseDetail } from '../case-detail'
import { refuseTakenReference } from './settlement.repo'
import { loadForMove, takeStep } from '../take-step'

/**
 * The buyer paid what they owed: it becomes a payment of the order, from which later refunds may go back, and what was
 * held for it may leave.
 * @throws Refusal case.reference_required, case.reference_taken
 */
export async function collectDue(context: WriteContext, input: Parsed<'cases.collect'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'collect')
  if (input.reference === '') throw new Refusal('case.reference_required')
  await refuseTakenReference(context.sql, row, input.reference)
  await addPayment(context, row, input)
  await postCollection(context, row, input.method)
  await takeStep(context, row, {
    move: 'collect',
    to: row.out === 'held' ? { out: 'reserved' } : {},
    order: { paidMinor: row.dueMinor },
    details: {
      dueMinor: row.dueMinor,
      currency: row.currency,
      method: input.method,
      reference: input.reference,
    },
  })
  return caseDetail(context, row.id)
}

/** The payment, and its settlement row, which keeps the reference beside those of money that went out. */
async function addPayment(
  context: WriteContext,
  row: CaseRow,
  { method, reference }: Pick<Parsed<'cases.collect'>, 'method' | 'reference'>,
): Promise<void> {
  const at = context.now()
  const last = await context.sql.first<{ position: number | null }>(
    'SELECT max(position) AS position FROM payments WHERE order_id = ?',
    [row.orderId],
  )
  const paymentId = await insertRow(context.sql, payments, {
    orderId: row.orderId,
    position: (last?.position ?? 0) + 1,
    method,
    amountMinor: row.dueMinor,
    paidAt: at,
    grantedMinor: 0,
    refundedMinor: 0,
    caseId: row.id,
  })
  await insertRow(context.sql, settlements, {
    caseId: row.id,
    grantNumber: row.grantNumber,
    paymentId,
    amountMinor: row.dueMinor,
    state: 'collected',
    attempt: 1,
    settlementKey: context.newId(),
    reference,
    message: null,
    createdAt: at,
    endedAt: at,
  })
}
