import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadForReviewMove } from './load-for-review-move'
import { noteOf } from './note-of'
import { settleReview } from './settle-review'

/** Takes the text out of sight; its stars keep counting. */
export async function hideReview(context: WriteContext, asked: Parsed<'reviews.hide'>): Promise<ReviewDetail> {
  const { reason } = asked
  const before = await loadForReviewMove(context, asked, 'hide')
  await settleReview(context, before, {
    move: 'hide',
    reason,
    changes: { rejectReason: reason },
    details: noteOf(asked),
  })
  return reviewDetail(context, before.id)
}
