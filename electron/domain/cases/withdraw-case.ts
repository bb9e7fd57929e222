import type { CaseDetail } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import type { WriteContext } from '../context'
import { caseDetail } from './case-detail'
import { decidedNow } from './decided-now'
import { loadForMove, takeStep } from './take-step'

export async function withdrawCase(context: WriteContext, input: Parsed<'cases.withdraw'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'withdraw')
  await takeStep(context, row, {
    move: 'withdraw',
    changes: decidedNow(context),
    details: input.note ? { note: input.note } : {},
  })
  return caseDetail(context, row.id)
}
