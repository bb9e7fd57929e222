import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { loadForMove, takeStep } from '../take-step'

/** The buyer refuses the offer, which no longer stands. */
export async function refuseOffer(context: WriteContext, input: Parsed<'cases.refuseOffer'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'refuseOffer')
  await takeStep(context, row, {
    move: 'refuseOffer',
    changes: { offer: null },
    details: input.note ? { note: input.note } : {},
  })
  return caseDetail(context, row.id)
}
