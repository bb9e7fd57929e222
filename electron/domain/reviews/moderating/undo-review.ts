import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadForReviewMove } from './load-for-review-move'
import { takeBack } from './take-back'

/** Takes the last moderation step of a review back, while nothing else has happened to it since. */
export async function undoReview(context: WriteContext, asked: Parsed<'reviews.undo'>): Promise<ReviewDetail> {
  const row = await loadForReviewMove(context, asked, 'undo')
  await takeBack(context, row)
  return reviewDetail(context, row.id)
}
