import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { localDateOf } from '../../../../shared/time'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { judgeReviews } from '../../learning/judge-reviews'
import { screenReviews } from '../moderating/screen-reviews'
import { reviewDetail } from '../reading/review-detail'
import { changeReview, loadReviewAtVersion } from '../review.repo'
import { hasText, textOfComment } from '../texts/text-of-comment'
import { keepBands, textKeysOf } from '../texts/text-keys'
import { checkMove } from './check-move'
import { isRepairableReason } from './is-repairable'
import { lengthRefusal } from './judge-rating'
import { languageOf } from './rated-row'
import { standingAfterEdit } from './standing-after-edit'
import { termsOfReview, type TermsOfReview } from './terms-of-review'

/** Adds the comment to a rating, or its author's changed text. The stars stay as they were given. */
export async function commentReview(context: WriteContext, input: Parsed<'reviews.comment'>): Promise<ReviewDetail> {
  const before = await loadReviewAtVersion(context, input)
  checkMove(before, 'editComment')
  refuseUnrepairable(before)
  const text = textOfComment(input.comment)
  if (!hasText(text)) throw new Refusal('review.no_comment')
  const at = input.at ?? context.now()
  const governing = await termsOfReview(context, before)
  refuseOutside(context, before, governing, at)
  const refusal = lengthRefusal(governing.terms, text, governing.because)
  if (refusal) throw new Refusal(refusal.code, refusal.details)
  const { photos } = input.comment
  const same = text.title === before.title && text.body === before.body
  if (same && JSON.stringify(photos) === JSON.stringify(before.photos)) return reviewDetail(context, before.id)
  const language = languageOf(input.comment)
  const { bands, ...keys } = textKeysOf(text)
  const { heldBy, ...standing } = standingAfterEdit(before, governing.terms, language, context.now())
  await changeReview(
    context,
    before,
    {
      ...text,
      ...keys,
      ...standing,
      photos,
      language,
      masks: before.masks.filter(({ field }) => field.startsWith('follow_up')),
      commentedAt: before.commentedAt ?? at,
    },
    { step: 'editComment', rule: heldBy, details: { at, before: { title: before.title, body: before.body } } },
  )
  await keepBands(context.sql, [{ reviewId: before.id, bands }])
  await judgeReviews(context.sql, [before.id])
  await screenReviews(context, [before.id])
  return reviewDetail(context, before.id)
}

/** After a reason that no other text repairs there is nothing to change. @throws Refusal review.wrong_state */
function refuseUnrepairable({ state, rejectReason }: ReviewRow): void {
  if (state !== 'rejected' || isRepairableReason(rejectReason)) return
  throw new Refusal('review.wrong_state', { state, move: 'editComment', reason: rejectReason })
}

function refuseOutside(
  { now, shop }: WriteContext,
  { ratedAt }: ReviewRow,
  { times, because }: TermsOfReview,
  at: number,
): void {
  if (at > now() || at < ratedAt) throw new Refusal('review.bad_time')
  if (times.editableUntil === null || at <= times.editableUntil) return
  throw new Refusal('review.edit_closed', {
    closedOn: localDateOf(times.editableUntil, shop.timeZone),
    ...because('editDays'),
  })
}
