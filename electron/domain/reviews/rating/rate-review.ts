import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { judgeReviews } from '../../learning/judge-reviews'
import { screenReviews } from '../moderating/screen-reviews'
import type { NewReview } from '../new-review'
import { reviewDetail } from '../reading/review-detail'
import { changeReview, insertReview, loadReview } from '../review.repo'
import { keepBands } from '../texts/text-keys'
import { judgeRating } from './judge-rating'
import { languageOf, ratedRow, ratingRows } from './rated-row'
import { loadLineFacts } from './rating-facts.repo'
import { wholeStars } from './whole-stars'

/**
 * Records the rating of an order line. A line that was given default stars takes the buyer's own in their place: nobody's
 * stars are changed by that, since nobody had given any.
 */
export async function rateReview(context: WriteContext, input: Parsed<'reviews.rate'>): Promise<ReviewDetail> {
  const now = context.now()
  const ratedAt = input.ratedAt ?? now
  const stars = wholeStars(input.ratings)
  const { facts, terms } = await loadLineFacts(context, input.orderId, input.lineId)
  const language = languageOf(input.comment)
  const judged = judgeRating(facts, terms, { ...input, ratings: stars, language, ratedAt }, now)
  if (judged.refusal) throw new Refusal(judged.refusal.code, judged.refusal.details)
  const { row, bands } = ratedRow(facts, judged, { ratedAt, now, language, photos: input.comment?.photos ?? [] })
  const ratings = ratingRows(stars)
  const step = { step: 'rate', rule: judged.heldBy, details: { ratings: stars } }
  const id =
    facts.reviewId === null
      ? await insertReview(context, row, ratings, step)
      : await replaceDefault(context, await loadReview(context.sql, facts.reviewId), row, { ...step, ratings })
  await keepBands(context.sql, [{ reviewId: id, bands }])
  await judgeReviews(context.sql, [id])
  await screenReviews(context, [id])
  return reviewDetail(context, id)
}

async function replaceDefault(
  context: WriteContext,
  before: ReviewRow,
  { fingerprint: _, ...row }: NewReview,
  step: Parameters<typeof changeReview>[3],
): Promise<number> {
  await changeReview(context, before, { ...row, defaulted: 0 }, step)
  return before.id
}
