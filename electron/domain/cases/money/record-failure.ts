import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { failSettlements } from './settlement.repo'
import { loadForMove, takeStep } from '../take-step'

export async function recordFailure(context: WriteContext, input: Parsed<'cases.recordFailure'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'recordFailure')
  await failSettlements(context, row, input.message)
  await takeStep(context, row, { move: 'recordFailure', details: { message: input.message } })
  return caseDetail(context, row.id)
}
