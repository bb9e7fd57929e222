import { REVIEW_TRANSITIONS, type ReviewMove } from '../../../../shared/model/review-moves'
import { localDateOf } from '../../../../shared/time'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { changeReview, type ReviewStep } from '../review.repo'
import { clearFindings } from './standing-findings'
import { snapshotOf } from './snapshot'

export interface Settling extends Omit<ReviewStep, 'step' | 'snapshot'> {
  move: Extract<ReviewMove, 'approve' | 'reject' | 'hide' | 'show' | 'mask' | 'escalate'>
  changes?: Partial<ReviewRow>
}

/** Takes a checked move that ends a review's time in its queue, in a way that can be taken back. */
export async function settleReview(
  context: WriteContext,
  before: ReviewRow,
  { move, changes = {}, ...entry }: Settling,
): Promise<ReviewRow> {
  const settled = move === 'escalate' ? [] : await clearFindings(context, before.id)
  return changeReview(
    context,
    before,
    {
      state: REVIEW_TRANSITIONS[move].to ?? before.state,
      queue: null,
      moderateBy: null,
      claimedBy: null,
      claimedUntil: null,
      ...(move === 'escalate' ? {} : decided(context)),
      ...changes,
    },
    { ...entry, step: move, snapshot: snapshotOf(before, settled) },
  )
}

/** Handing a review on decides nothing: its findings, an appeal and who decided before stay for whoever judges it. */
function decided({ now, shop, session }: WriteContext): Partial<ReviewRow> {
  const decidedAt = now()
  return {
    decidedAt,
    decidedOn: localDateOf(decidedAt, shop.timeZone),
    decidedBy: session.actor,
    rejectReason: null,
    appealed: 0,
  }
}
