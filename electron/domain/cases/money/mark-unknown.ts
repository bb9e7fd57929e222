import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { doubtSettlements } from './settlement.repo'
import { loadForMove, takeStep } from '../take-step'

/** Nobody knows whether the money left. Sending it again could pay twice, so only a statement or the platform's word ends this. */
export async function markUnknown(context: WriteContext, input: Parsed<'cases.markUnknown'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'markUnknown')
  await doubtSettlements(context.sql, row, input.message ?? null)
  await takeStep(context, row, { move: 'markUnknown', details: input.message ? { message: input.message } : {} })
  return caseDetail(context, row.id)
}
