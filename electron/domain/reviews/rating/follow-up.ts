import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { HOUR_MS, localDateOf } from '../../../../shared/time'
import { insertRow } from '../../../db/rows'
import { reviewFollowUps, type ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { screenReviews } from '../moderating/screen-reviews'
import { reviewDetail } from '../reading/review-detail'
import { changeReview, loadReviewAtVersion } from '../review.repo'
import { checkMove } from './check-move'
import { lengthRefusal } from './judge-rating'
import { termsOfReview, type TermsOfReview } from './terms-of-review'

/** Adds what the buyer says later. A review that had been looked at goes to the queue of changed ones. */
export async function followUp(context: WriteContext, input: Parsed<'reviews.followUp'>): Promise<ReviewDetail> {
  const before = await loadReviewAtVersion(context, input)
  checkMove(before, 'followUp')
  const at = input.at ?? context.now()
  const governing = await termsOfReview(context, before)
  refuseFollowUp(context, before, governing, { at, body: input.body })
  const { body, photos } = input
  const followUpId = await insertRow(context.sql, reviewFollowUps, {
    reviewId: before.id,
    body,
    photos,
    at,
    state: 'published',
  })
  const queued =
    before.queue === null
      ? { queue: 'changed', moderateBy: context.now() + governing.terms.moderateWithinHours * HOUR_MS }
      : {}
  await changeReview(
    context,
    before,
    { followUps: before.followUps + 1, ...queued },
    { step: 'followUp', details: { followUpId, at } },
  )
  await screenReviews(context, [before.id])
  return reviewDetail(context, before.id)
}

/** @throws Refusal review.follow_ups_used, review.follow_up_closed, review.too_long, time.out_of_order */
function refuseFollowUp(
  { now, shop }: WriteContext,
  { followUps, ratedAt }: ReviewRow,
  { terms, times, because }: TermsOfReview,
  { at, body }: { at: number; body: string },
): void {
  if (at > now() || at < ratedAt) throw new Refusal('review.bad_time')
  if (followUps >= terms.followUpsAtMost)
    throw new Refusal('review.follow_ups_used', { atMost: terms.followUpsAtMost, ...because('followUpsAtMost') })
  if (times.followUpUntil !== null && at > times.followUpUntil)
    throw new Refusal('review.follow_up_closed', {
      closedOn: localDateOf(times.followUpUntil, shop.timeZone),
      ...because('followUpDays'),
    })
  // A follow-up may be as short as it likes: the policy's least length is one of comments.
  const refusal = lengthRefusal({ ...terms, minLength: 0 }, { title: null, body }, because)
  if (refusal) throw new Refusal(refusal.code, refusal.details)
}
