import type { Parsed } from '../../../../shared/contract'
import { isRepairable, RejectReason } from '../../../../shared/model/moderation'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { ReviewTerms } from '../../../../shared/model/review-terms'
import { Refusal } from '../../../../shared/refusals'
import { HOUR_MS, localDateOf } from '../../../../shared/time'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { judgeReviews } from '../../learning/judge-reviews'
import { screenReviews } from '../moderating/screen-reviews'
import { reviewDetail } from '../reading/review-detail'
import { changeReview, loadReviewAtVersion } from '../review.repo'
import { hasText, textOfComment } from '../texts/text-of-comment'
import { keepBands, textKeysOf } from '../texts/text-facts'
import { checkMove } from './check-move'
import { lengthRefusal } from './judge-rating'
import { moderationOf } from './moderation-of'
import { languageOf } from './rate-review'
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
  const { heldBy, ...standing } = standingAfter(before, governing.terms, language, context.now())
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
  const reason = RejectReason.safeParse(rejectReason)
  if (state !== 'rejected' || (reason.success && isRepairable(reason.data))) return
  throw new Refusal('review.wrong_state', { state, move: 'editComment', reason: rejectReason })
}

function refuseOutside(
  { now, shop }: WriteContext,
  { ratedAt }: ReviewRow,
  { times, because }: TermsOfReview,
  at: number,
): void {
  if (at > now() || at < ratedAt) throw new Refusal('time.out_of_order', { field: 'at' })
  if (times.editableUntil === null || at <= times.editableUntil) return
  throw new Refusal('review.edit_closed', {
    closedOn: localDateOf(times.editableUntil, shop.timeZone),
    ...because('editDays'),
  })
}

type Standing = Pick<ReviewRow, 'state' | 'queue' | 'moderateBy' | 'rejectReason'> & { heldBy: string | null }

/**
 * How a review stands once its text is another. A first comment begins as any new one. A changed one is looked at again:
 * what was published stays so meanwhile, what was rejected for its words waits. One that was waiting keeps its place.
 */
function standingAfter(before: ReviewRow, terms: ReviewTerms, language: string | null, now: number): Standing {
  const { channel, sku } = before
  const fresh = moderationOf(terms, { channel, sku, language, hasText: true }, now)
  const { rejectReason } = before
  if (before.commentedAt === null && before.state === 'published' && before.queue === null)
    return { ...fresh, rejectReason }
  if (fresh.heldBy) return { ...fresh, rejectReason: null }
  const state = before.state === 'rejected' ? 'pending' : before.state
  const waits = before.queue === 'new' || before.queue === 'reported'
  const kept = waits ? { queue: before.queue, moderateBy: before.moderateBy } : inQueue(now, terms)
  return { state, ...kept, rejectReason: null, heldBy: null }
}

function inQueue(now: number, { moderateWithinHours }: ReviewTerms): Pick<Standing, 'queue' | 'moderateBy'> {
  return { queue: 'changed', moderateBy: now + moderateWithinHours * HOUR_MS }
}
