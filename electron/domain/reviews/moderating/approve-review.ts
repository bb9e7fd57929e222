import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadForReviewMove } from './load-for-review-move'
import { noteOf } from './note-of'
import { settleReview } from './settle-review'

/** Publishes a review, or confirms one that is published. What is covered in it stays covered. */
export async function approveReview(context: WriteContext, asked: Parsed<'reviews.approve'>): Promise<ReviewDetail> {
  const before = await loadForReviewMove(context, asked, 'approve')
  await settleReview(context, before, { move: 'approve', details: noteOf(asked) })
  return reviewDetail(context, before.id)
}
