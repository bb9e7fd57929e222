import type { Span } from '../../../../shared/model/moderation'
import type { ReadReview, ReadText } from '../read-review'

/** Where a condition holds, and why. `field` is null when it looks at the review as a whole. */
export interface Hit {
  field: string | null
  spans: Span[]
  details: Record<string, unknown>
}

/** Answers nothing where the condition does not hold. */
export type Check = (review: ReadReview) => Hit[]

/** Asks about every text and keeps those that answer. */
export function inTexts(look: (text: ReadText, review: ReadReview) => Omit<Hit, 'field'> | null): Check {
  return (review) =>
    review.texts.flatMap((text) => {
      const hit = look(text, review)
      return hit ? [{ field: text.field, ...hit }] : []
    })
}

/** Asks about the review as a whole. */
export function ofReview(look: (review: ReadReview) => Record<string, unknown> | null): Check {
  return (review) => {
    const details = look(review)
    return details ? [{ field: null, spans: [], details }] : []
  }
}
