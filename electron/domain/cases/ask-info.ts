import type { CaseDetail } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import type { WriteContext } from '../context'
import { caseDetail } from './case-detail'
import { loadForMove, takeStep } from './take-step'

/** The clock for deciding stands still while the buyer is asked. */
export async function askInfo(context: WriteContext, input: Parsed<'cases.askInfo'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'askInfo')
  const pausedWithMs = row.dueAt === null ? null : row.dueAt - context.now()
  await takeStep(context, row, {
    move: 'askInfo',
    changes: { dueAt: null },
    details: { question: input.question, pausedWithMs },
  })
  return caseDetail(context, row.id)
}
