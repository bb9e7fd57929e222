import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { sumMinor } from '../../../../shared/money'
import { Refusal } from '../../../../shared/refusals'
import { localDateOf } from '../../../../shared/time'
import type { WriteContext } from '../../context'
import { postSettlement } from './book'
import { caseDetail } from '../case-detail'
import { refuseTakenReference, settleSettlements } from './settlement.repo'
import { loadForMove, takeStep } from '../take-step'

/** @throws Refusal case.reference_required, case.reference_taken, time.out_of_order */
export async function recordSettlement(
  context: WriteContext,
  input: Parsed<'cases.recordSettlement'>,
): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'recordSettlement')
  if (input.reference === '') throw new Refusal('case.reference_required')
  await refuseTakenReference(context.sql, row, input.reference)
  const settledAt = input.settledAt ?? context.now()
  if (settledAt > context.now() || settledAt < (row.decidedAt ?? 0))
    throw new Refusal('time.out_of_order', { field: 'settledAt' })
  const paid = await settleSettlements(context.sql, row, { reference: input.reference, settledAt })
  await postSettlement(context, row, paid)
  await takeStep(context, row, {
    move: 'recordSettlement',
    changes: { settledAt, settledOn: localDateOf(settledAt, context.shop.timeZone) },
    order: { refundedMinor: sumMinor(paid.map(({ amountMinor }) => amountMinor)) },
    details: { reference: input.reference, totalMinor: row.totalMinor, currency: row.currency },
  })
  return caseDetail(context, row.id)
}
