import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { insertRow } from '../../../db/rows'
import { reviewReplies } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { changeReview } from '../review.repo'
import { loadForReviewMove, refuseMove } from './load-for-review-move'
import { settleReview } from './settle-review'

/** Answers a review and, where asked to, approves it in the same step; taking the approval back leaves the answer. */
export async function replyReview(context: WriteContext, asked: Parsed<'reviews.reply'>): Promise<ReviewDetail> {
  const { visibility, body, templateId } = asked
  const before = await loadForReviewMove(context, asked, 'reply')
  if (asked.settle) refuseMove(context, before, 'approve')
  const at = context.now()
  const { actor } = context.session
  await insertRow(context.sql, reviewReplies, { reviewId: before.id, visibility, body, templateId, at, actor })
  const details = { visibility, body, ...(templateId === null ? {} : { templateId }) }
  const replied = await changeReview(context, before, { repliedAt: at }, { step: 'reply', details })
  if (asked.settle) await settleReview(context, replied, { move: 'approve' })
  return reviewDetail(context, before.id)
}
