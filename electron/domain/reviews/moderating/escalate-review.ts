import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadForReviewMove } from './load-for-review-move'
import { noteOf } from './note-of'
import { settleReview } from './settle-review'

/** Hands a review to someone who may judge it. */
export async function escalateReview(context: WriteContext, asked: Parsed<'reviews.escalate'>): Promise<ReviewDetail> {
  const before = await loadForReviewMove(context, asked, 'escalate')
  await settleReview(context, before, { move: 'escalate', details: noteOf(asked) })
  return reviewDetail(context, before.id)
}
