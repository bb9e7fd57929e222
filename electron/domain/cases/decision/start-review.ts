import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { loadForMove, takeStep } from '../take-step'

export async function startReview(context: WriteContext, input: Parsed<'cases.startReview'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'startReview')
  await takeStep(context, row, { move: 'startReview' })
  return caseDetail(context, row.id)
}
