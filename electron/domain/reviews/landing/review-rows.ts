/** A stated review with its place as the row of the table: pure. */
import { DAY_MS, HOUR_MS, localDateOf } from '../../../../shared/time'
import { ORDINARY_REVIEW_TERMS, type ReviewTerms } from '../../../../shared/model/review-terms'
import type { Rating } from '../../../../shared/model/review'
import { authorKey } from '../author-key'
import { newReview, type NewReview } from '../new-review'
import { reviewValue } from '../rating/review-value'
import { openingOf, reviewTimes } from '../rating/review-windows'
import { detectLanguage } from '../texts/detect-language'
import { hasText } from '../texts/text-of-comment'
import { textKeysOf, wholeText } from '../texts/text-keys'
import type { Placed } from './find-place'
import type { LandingReview } from './landing-review'

export interface LandedAt {
  now: number
  timeZone: string
  importBatchId: number | null
}

export interface LandedRow {
  row: NewReview
  ratings: Rating[]
  bands: number[]
}

export function landedRow(
  review: LandingReview,
  placed: Placed | null,
  terms: ReviewTerms = ORDINARY_REVIEW_TERMS,
  at: LandedAt,
): LandedRow {
  const ratings = ratingsUnder(terms, review.ratings)
  const { valueCenti, stars } = reviewValue(starsOf(ratings), terms.dimensions)
  const { bands, textKey } = textKeysOf(review)
  const belonging = belongingOf(review, placed)
  const standing = standingOf(review, terms, at.now)
  const row = newReview({
    source: review.source,
    externalId: review.externalId,
    fingerprint: review.fingerprint,
    contentDigest: review.contentDigest,
    orderNumber: review.orderNumber,
    ratedAt: review.ratedAt,
    channel: belonging.channel,
    orderId: belonging.orderId,
    lineId: belonging.lineId,
    buyerId: belonging.buyerId,
    sku: belonging.sku,
    productTitle: belonging.productTitle,
    category: belonging.category,
    authorName: belonging.authorName,
    authorEmail: belonging.authorEmail,
    authorKey: belonging.authorKey,
    verification: belonging.verification,
    stars,
    valueCenti,
    title: review.title,
    body: review.body,
    textKey,
    state: standing.state,
    queue: standing.queue,
    moderateBy: standing.moderateBy,
    rejectReason: standing.rejectReason,
    photos: [...review.photos],
    language: review.language ?? detectLanguage(wholeText(review)),
    ratedOn: localDateOf(review.ratedAt, at.timeZone),
    commentedAt: hasText(review) ? review.ratedAt : null,
    addedAt: at.now,
    followUps: review.followUps.length,
    repliedAt: review.reply?.at ?? null,
    tags: [...review.tags],
    importBatchId: at.importBatchId,
  })
  return { row, ratings, bands }
}

function starsOf(ratings: readonly Rating[]): Record<string, number> {
  return Object.fromEntries(ratings.map(({ dimension, stars }) => [dimension, stars]))
}

/** Whose it is and what it is about. */
function belongingOf(review: LandingReview, placed: Placed | null) {
  const { order, line, product, verification } = placed ?? {
    order: null,
    line: null,
    product: null,
    verification: 'none',
  }
  const buyerId = order?.buyerId ?? null
  const email = review.authorEmail?.toLowerCase() ?? null
  const name = review.authorName || (placed?.verification === 'order' ? (order?.buyerName ?? '') : '')
  return {
    channel: order?.channel ?? review.channel ?? '',
    orderId: order?.id ?? null,
    lineId: line?.id ?? null,
    buyerId,
    sku: product?.sku ?? review.sku,
    productTitle: product?.title ?? review.productTitle,
    category: product ? product.category : review.category,
    authorName: name,
    authorEmail: email,
    authorKey: authorKey({ buyerId, email, source: review.source, name: review.authorId ?? name }),
    verification,
  }
}

/** Where a source has one rating, it is that of the policy's first dimension. */
export function ratingsUnder(terms: ReviewTerms, ratings: readonly Rating[]): Rating[] {
  return ratings.length === 1 ? [{ ...ratings[0]!, dimension: terms.dimensions[0]!.code }] : [...ratings]
}

/** What the source says of it stands; what waits without a word needs nobody to read it. */
function standingOf(
  { state, title, body, followUps }: LandingReview,
  terms: ReviewTerms,
  now: number,
): Pick<NewReview, 'state' | 'queue' | 'moderateBy' | 'rejectReason'> {
  const aside = { queue: null, moderateBy: null, rejectReason: null }
  if (state === 'rejected') return { ...aside, state, rejectReason: 'spam' }
  if (state !== 'pending') return { ...aside, state: state ?? 'published' }
  if (!hasText({ title, body }) && followUps.length === 0) return { ...aside, state: 'published' }
  return { ...aside, state, queue: 'new', moderateBy: now + terms.moderateWithinHours * HOUR_MS }
}

/** Rated before its order could be, or after the policy's window: kept all the same, and told. */
export function isOutsideWindow(ratedAt: number, { order }: Placed, terms: ReviewTerms, timeZone: string): boolean {
  const opening = openingOf(order, terms.opens)
  if (!opening.happened || (opening.at !== null && ratedAt < opening.at)) return true
  // A day before the end by the clock it is well within, wherever days begin; most are, and need no calendar.
  if (opening.at === null || terms.windowDays === null || ratedAt < opening.at + (terms.windowDays - 1) * DAY_MS)
    return false
  const { closesAt } = reviewTimes(order, terms, { ratedAt, moderateBy: null }, timeZone)
  return closesAt !== null && ratedAt > closesAt
}
