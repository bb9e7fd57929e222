import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { loadForMove, takeStep } from '../take-step'

/** The clock for deciding goes on with the time it had left. */
export async function answerInfo(context: WriteContext, input: Parsed<'cases.answerInfo'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'answerInfo')
  await takeStep(context, row, { move: 'answerInfo', details: { answer: input.answer } })
  return caseDetail(context, row.id)
}
