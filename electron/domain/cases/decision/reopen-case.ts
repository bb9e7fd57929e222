import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { loadCase } from '../case.repo'
import { goodsKept } from '../goods/goods-kept'
import { loadForMove, takeStep } from '../take-step'
import { undoApproval } from './undo-approval'

/** A case that comes back to review has not been decided, and nothing is offered. */
export const UNDECIDED = {
  decidedAt: null,
  decidedOn: null,
  decidedBy: null,
  declineCode: null,
  offer: null,
} as const satisfies Partial<CaseRow>

/**
 * Brings a decided case back to review. A grant that was not paid is booked back; what was paid stays paid.
 * @throws Refusal case.settled_already
 */
export async function reopenCase(context: WriteContext, input: Parsed<'cases.reopen'>): Promise<CaseDetail> {
  const { money } = await loadCase(context.sql, input.id)
  if (money === 'settled') throw new Refusal('case.settled_already')
  const row = await loadForMove(context, input, 'reopen')
  const undone = await undoApproval(context, row)
  await takeStep(context, row, {
    move: 'reopen',
    to: { ...undone.to, goods: await goodsKept(context.sql, row) },
    changes: { ...undone.changes, ...UNDECIDED },
    order: undone.order,
    details: { note: input.note },
  })
  return caseDetail(context, row.id)
}
