/** Whether a rating and its comment may be given and what they come to: pure, so that a quote and the deed cannot differ. */
import type { CommentDraft, Ratings, ReviewState } from '../../../../shared/model/review'
import type { ReviewTerms } from '../../../../shared/model/review-terms'
import type { RefusalCode, RefusalDetails } from '../../../../shared/refusals'
import { localDateOf } from '../../../../shared/time'
import { hasText, lengthOf, textOfComment, type CommentText } from '../texts/text-of-comment'
import { moderationOf, type Moderation } from './moderation-of'
import { reviewValue, type ReviewValue } from './review-value'
import { openingOf, reviewTimes, type OrderTimes } from './review-windows'

export interface RatingFacts extends OrderTimes {
  channel: string
  sku: string
  /** The line has been rated by its buyer; a default rating is none. */
  rated: boolean
  timeZone: string
  /** What the policy cites for its terms. */
  citation: string | null
  policyVersionId: number
}

export interface JudgedRating extends ReviewValue, Moderation {
  refusal: { code: RefusalCode; details: RefusalDetails } | null
  text: CommentText
  state: ReviewState
  times: ReturnType<typeof reviewTimes>
}

export function judgeRating(
  facts: RatingFacts,
  terms: ReviewTerms,
  given: { ratings: Ratings; comment: CommentDraft | null; language: string | null; ratedAt: number },
  now: number,
): JudgedRating {
  const text = textOfComment(given.comment)
  const moderation = moderationOf(terms, { ...facts, language: given.language, hasText: hasText(text) }, now)
  return {
    refusal: refusalOf(facts, terms, given.ratings, text, given.ratedAt, now),
    text,
    ...reviewValue(given.ratings, terms.dimensions),
    ...moderation,
    times: reviewTimes(facts, terms, { ratedAt: given.ratedAt, moderateBy: moderation.moderateBy }, facts.timeZone),
  }
}

type Found = { code: RefusalCode; details: RefusalDetails } | null

function refusalOf(
  facts: RatingFacts,
  terms: ReviewTerms,
  ratings: Ratings,
  text: CommentText,
  ratedAt: number,
  now: number,
): Found {
  const because = (rule: string): RefusalDetails => ({
    rule: `reviews.${rule}`,
    citation: facts.citation,
    policyVersionId: facts.policyVersionId,
  })
  const unknown = Object.keys(ratings).find((code) => !terms.dimensions.some((one) => one.code === code))
  if (unknown !== undefined)
    return { code: 'review.unknown_dimension', details: { dimension: unknown, ...because('dimensions') } }
  if (facts.fulfilment === 'cancelled') return { code: 'review.order_cancelled', details: because('opens') }
  if (facts.rated) return { code: 'review.already_rated', details: because('onePerLine') }
  if (ratedAt > now) return { code: 'review.bad_time', details: {} }
  return windowRefusal(facts, terms, ratedAt, because) ?? lengthRefusal(terms, text, because)
}

function windowRefusal(
  facts: RatingFacts,
  terms: ReviewTerms,
  ratedAt: number,
  because: (rule: string) => RefusalDetails,
): Found {
  const { happened, at } = openingOf(facts, terms.opens)
  if (!happened || (at !== null && ratedAt < at))
    return { code: 'review.not_open_yet', details: { opens: terms.opens, opensAt: at, ...because('opens') } }
  const { closesAt } = reviewTimes(facts, terms, { ratedAt, moderateBy: null }, facts.timeZone)
  if (closesAt === null || ratedAt <= closesAt) return null
  const closedOn = localDateOf(closesAt, facts.timeZone)
  return { code: 'review.window_closed', details: { closedOn, closesAt, ...because('windowDays') } }
}

/** Nothing at all is always allowed; what is written keeps to the lengths. */
export function lengthRefusal(
  { minLength, maxLength }: ReviewTerms,
  text: CommentText,
  because: (rule: string) => RefusalDetails,
): Found {
  const length = lengthOf(text)
  if (length > maxLength)
    return { code: 'review.too_long', details: { length, atMost: maxLength, ...because('maxLength') } }
  if (length > 0 && length < minLength)
    return { code: 'review.too_short', details: { length, atLeast: minLength, ...because('minLength') } }
  return null
}
