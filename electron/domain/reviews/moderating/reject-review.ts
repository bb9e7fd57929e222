import type { Parsed } from '../../../../shared/contract'
import { isRepairable } from '../../../../shared/model/moderation'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadForReviewMove } from './load-for-review-move'
import { noteOf } from './note-of'
import { settleReview } from './settle-review'

/** Rejects with a coded reason and, where there is one, the place in the text that gave it. */
export async function rejectReview(context: WriteContext, asked: Parsed<'reviews.reject'>): Promise<ReviewDetail> {
  const { reason, field, spans } = asked
  const before = await loadForReviewMove(context, asked, 'reject')
  const place = field !== null || spans.length > 0 ? { field: field ?? 'body', spans } : {}
  await settleReview(context, before, {
    move: 'reject',
    reason,
    changes: { rejectReason: reason },
    details: { repairable: isRepairable(reason), ...place, ...noteOf(asked) },
  })
  return reviewDetail(context, before.id)
}
