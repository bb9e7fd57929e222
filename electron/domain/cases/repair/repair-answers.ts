/** What the buyer says to a repair's quote. */
import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { acceptRepair } from './accept-repair'
import { caseDetail } from '../case-detail'
import { changeRepair } from './repair-record.repo'
import { loadForMove, takeStep } from '../take-step'

/** What the quote asks for becomes due; the work can begin before it is paid, the unit leaves after. */
export async function acceptQuote(context: WriteContext, input: Parsed<'cases.acceptQuote'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'acceptQuote')
  await acceptRepair(context, row, 'acceptQuote', noted(input.note))
  return caseDetail(context, row.id)
}

/** Nothing is owed, and the unit goes back as it is. */
export async function refuseQuote(context: WriteContext, input: Parsed<'cases.refuseQuote'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'refuseQuote')
  await changeRepair(context.sql, row.id, { answeredAt: context.now() })
  await takeStep(context, row, {
    move: 'refuseQuote',
    to: { out: 'reserved' },
    changes: { dueMinor: 0 },
    details: noted(input.note),
  })
  return caseDetail(context, row.id)
}

const noted = (note: string | undefined): Record<string, unknown> => (note ? { note } : {})
