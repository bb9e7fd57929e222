import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadForReviewMove } from './load-for-review-move'
import { settleReview } from './settle-review'

/** Shows a hidden review again. */
export async function showReview(context: WriteContext, asked: Parsed<'reviews.show'>): Promise<ReviewDetail> {
  const before = await loadForReviewMove(context, asked, 'show')
  await settleReview(context, before, { move: 'show' })
  return reviewDetail(context, before.id)
}
