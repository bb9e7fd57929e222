import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { loadForMove, takeStep } from '../take-step'

/** The clock for deciding stands still while the buyer is asked; that of the answer runs. */
export async function askInfo(context: WriteContext, input: Parsed<'cases.askInfo'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'askInfo')
  await takeStep(context, row, { move: 'askInfo', details: { question: input.question } })
  return caseDetail(context, row.id)
}
