/** The row of a rating that is given at the desk, as it would be kept: for the deed and for its quote. */
import type { Parsed } from '../../../../shared/contract'
import type { Rating } from '../../../../shared/model/review'
import { localDateOf } from '../../../../shared/time'
import { authorKey } from '../author-key'
import { newReview, type NewReview } from '../new-review'
import { detectLanguage } from '../texts/detect-language'
import { hasText, textOfComment } from '../texts/text-of-comment'
import { contentDigestOf, textKeysOf, wholeText } from '../texts/text-keys'
import type { JudgedRating } from './judge-rating'
import type { LineFacts } from './rating-facts.repo'

/** Where it comes from, and the scale it is given on. */
const [SOURCE, OWN_SCALE] = ['desk', '1-5']

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

export function ratedRow(
  facts: LineFacts,
  judged: JudgedRating,
  given: { ratedAt: number; now: number; language: string | null; photos: string[] },
): { row: NewReview; bands: number[] } {
  const { channel, externalNumber, orderId, lineId, buyerId, buyerName, sku, productTitle, category } = facts
  const { ratedAt, now, language, photos } = given
  const { stars, valueCenti, text, state, queue, moderateBy } = judged
  const { bands, ...keys } = textKeysOf(text)
  const row = newReview({
    ...{ channel, orderId, lineId, buyerId, sku, productTitle, category },
    ...{ stars, valueCenti, state, queue, moderateBy, ratedAt, language, photos },
    ...text,
    ...keys,
    source: SOURCE,
    fingerprint: `${SOURCE}:id:line-${lineId}`,
    contentDigest: contentDigestOf(stars, text),
    orderNumber: externalNumber,
    authorName: buyerName,
    authorEmail: facts.buyerEmail?.toLowerCase() ?? null,
    authorKey: authorKey({ buyerId, email: facts.buyerEmail, source: SOURCE, name: buyerName }),
    ratedOn: localDateOf(ratedAt, facts.timeZone),
    commentedAt: hasText(text) ? ratedAt : null,
    addedAt: now,
    verification: 'order',
  })
  return { row, bands }
}
