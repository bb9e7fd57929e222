import type { Parsed } from '../../../../shared/contract'
import type { Rating, ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import { localDateOf } from '../../../../shared/time'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { judgeReviews } from '../../learning/judge-reviews'
import { authorKey } from '../author-key'
import { screenReviews } from '../moderating/screen-reviews'
import { newReview, type NewReview } from '../new-review'
import { reviewDetail } from '../reading/review-detail'
import { changeReview, insertReview, loadReview } from '../review.repo'
import { detectLanguage } from '../texts/detect-language'
import { hasText, textOfComment } from '../texts/text-of-comment'
import { contentDigestOf, keepBands, textKeysOf, wholeText } from '../texts/text-keys'
import { judgeRating, type JudgedRating } from './judge-rating'
import { loadLineFacts, type LineFacts } from './rating-facts.repo'

/** The scale of ratings that are given at the desk. */
const OWN_SCALE = '1-5'

/**
 * Records the rating of an order line. A line that was given default stars takes the buyer's own in their place: nobody's
 * stars are changed by that, since nobody had given any.
 */
export async function rateReview(context: WriteContext, input: Parsed<'reviews.rate'>): Promise<ReviewDetail> {
  const now = context.now()
  const ratedAt = input.ratedAt ?? now
  const { facts, terms } = await loadLineFacts(context, input.orderId, input.lineId)
  const language = languageOf(input.comment)
  const judged = judgeRating(facts, terms, { ...input, language, ratedAt }, now)
  if (judged.refusal) throw new Refusal(judged.refusal.code, judged.refusal.details)
  const { bands, ...keys } = textKeysOf(judged.text)
  const row = newReview({
    ...rowOf(facts, judged, { ratedAt, now, timeZone: context.shop.timeZone }),
    ...keys,
    language,
    photos: input.comment?.photos ?? [],
  })
  const ratings = ratingRows(input.ratings)
  const step = { step: 'rate', rule: judged.heldBy, details: { ratings: input.ratings } }
  const id =
    facts.reviewId === null
      ? await insertReview(context, row, ratings, step)
      : await replaceDefault(context, await loadReview(context.sql, facts.reviewId), row, { ...step, ratings })
  await keepBands(context.sql, [{ reviewId: id, bands }])
  await judgeReviews(context.sql, [id])
  await screenReviews(context, [id])
  return reviewDetail(context, id)
}

/** The language as stated, else as the text shows it. */
export function languageOf(comment: Parsed<'reviews.rate'>['comment']): string | null {
  return comment?.language ?? detectLanguage(wholeText(textOfComment(comment)))
}

export function ratingRows(ratings: Readonly<Record<string, number>>): Rating[] {
  return Object.entries(ratings).map(([dimension, stars]) => ({
    dimension,
    stars,
    raw: String(stars),
    scale: OWN_SCALE,
  }))
}

function rowOf(
  facts: LineFacts,
  judged: JudgedRating,
  at: { ratedAt: number; now: number; timeZone: string },
): Parameters<typeof newReview>[0] {
  const { channel, externalNumber, orderId, lineId, buyerId, buyerName, buyerEmail, sku, productTitle, category } =
    facts
  const source = 'desk'
  return {
    channel,
    source,
    fingerprint: `${source}:id:line-${lineId}`,
    contentDigest: contentDigestOf(judged.stars, judged.text),
    orderNumber: externalNumber,
    ...{ orderId, lineId, buyerId, sku, productTitle, category },
    authorName: buyerName,
    authorEmail: buyerEmail?.toLowerCase() ?? null,
    authorKey: authorKey({ buyerId, email: buyerEmail, source, name: buyerName }),
    stars: judged.stars,
    valueCenti: judged.valueCenti,
    ...judged.text,
    ratedAt: at.ratedAt,
    ratedOn: localDateOf(at.ratedAt, at.timeZone),
    commentedAt: hasText(judged.text) ? at.ratedAt : null,
    addedAt: at.now,
    verification: 'order',
    state: judged.state,
    queue: judged.queue,
    moderateBy: judged.moderateBy,
  }
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
