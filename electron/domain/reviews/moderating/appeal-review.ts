import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { changeReview } from '../review.repo'
import { loadForReviewMove } from './load-for-review-move'
import { moderateBy } from './moderate-by'

/** The author objects to a decision; the review stays as it is until somebody else has decided. */
export async function appealReview(context: WriteContext, asked: Parsed<'reviews.appeal'>): Promise<ReviewDetail> {
  const before = await loadForReviewMove(context, asked, 'appeal')
  if (before.appealed === 1) throw new Refusal('review.wrong_state', { state: before.state, move: 'appeal' })
  await changeReview(
    context,
    before,
    { appealed: 1, queue: 'held', moderateBy: await moderateBy(context, before.orderId) },
    { step: 'appeal', reason: before.rejectReason, details: { note: asked.note, decidedBy: before.decidedBy } },
  )
  return reviewDetail(context, before.id)
}
