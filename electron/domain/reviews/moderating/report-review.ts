import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { insertRow } from '../../../db/rows'
import { reviewReports } from '../../../db/schema/moderation'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { changeReview } from '../review.repo'
import { loadForReviewMove } from './load-for-review-move'
import { moderateBy } from './moderate-by'
import { noteOf } from './note-of'

/** Records an objection; the review waits to be looked at, for no longer than it already did. */
export async function reportReview(context: WriteContext, asked: Parsed<'reviews.report'>): Promise<ReviewDetail> {
  const { by, reason, note } = asked
  const before = await loadForReviewMove(context, asked, 'report')
  await insertRow(context.sql, reviewReports, {
    reviewId: before.id,
    at: context.now(),
    by,
    reason,
    note: note || null,
  })
  await changeReview(
    context,
    before,
    {
      reports: before.reports + 1,
      queue: 'reported',
      moderateBy: before.moderateBy ?? (await moderateBy(context, before.orderId)),
    },
    { step: 'report', reason, details: { by, ...noteOf(asked) } },
  )
  return reviewDetail(context, before.id)
}
