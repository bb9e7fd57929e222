import type { CaseDetail } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { localDateOf } from '../../../shared/time'
import type { CaseRow } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import { postSettlement } from './book'
import { caseDetail } from './case-detail'
import { settleSettlements, settlementsOfGrant } from './settlement.repo'
import { loadForMove, takeStep } from './take-step'

/** @throws Refusal case.reference_required, case.reference_taken, time.out_of_order */
export async function recordSettlement(
  context: WriteContext,
  input: Parsed<'cases.recordSettlement'>,
): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'recordSettlement')
  if (input.reference === '') throw new Refusal('case.reference_required')
  await refuseTakenReference(context, row, input.reference)
  const settledAt = input.settledAt ?? context.now()
  if (settledAt > context.now() || settledAt < (row.decidedAt ?? 0))
    throw new Refusal('time.out_of_order', { field: 'settledAt' })
  await settleSettlements(context.sql, row, input.reference, settledAt)
  await postSettlement(context, row, await settlementsOfGrant(context.sql, row))
  await takeStep(context, row, {
    move: 'recordSettlement',
    changes: { settledAt, settledOn: localDateOf(settledAt, context.shop.timeZone) },
    order: { refundedMinor: row.totalMinor },
    details: { reference: input.reference, totalMinor: row.totalMinor, currency: row.currency },
  })
  return caseDetail(context, row.id)
}

/** A platform's reference stands for one refund; the same one on another case is a slip of the pen. */
async function refuseTakenReference(context: WriteContext, row: CaseRow, reference: string): Promise<void> {
  const taken = await context.sql.first<{ number: string }>(
    'SELECT c.number FROM settlements s JOIN cases c ON c.id = s.case_id WHERE s.reference = ? AND s.case_id <> ? AND c.channel = ? LIMIT 1',
    [reference, row.id, row.channel],
  )
  if (taken) throw new Refusal('case.reference_taken', { reference, caseNumber: taken.number })
}
