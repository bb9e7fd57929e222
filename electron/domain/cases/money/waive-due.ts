import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { postWaiver } from './book'
import { caseDetail } from '../case-detail'
import { loadForMove, takeStep } from '../take-step'

/** The buyer is let off what they owe; it becomes the seller's cost, and what was held for it may leave. */
export async function waiveDue(context: WriteContext, input: Parsed<'cases.waive'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'waive')
  await postWaiver(context, row)
  await takeStep(context, row, {
    move: 'waive',
    to: row.out === 'held' ? { out: 'reserved' } : {},
    details: { dueMinor: row.dueMinor, currency: row.currency, note: input.note },
  })
  return caseDetail(context, row.id)
}
