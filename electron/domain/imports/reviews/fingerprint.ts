import { createHash } from 'node:crypto'
import type { LandingReview } from '../../reviews/landing/landing-review'

type Printed = Omit<LandingReview, 'fingerprint'> & { readonly stars: number }

/** The same review of the same source has the same fingerprint in every export of it. */
export interface Fingerprints {
  /** `dated`: the source says when it was rated. */
  of(review: Printed, dated: boolean): string
}

/**
 * By the id its source gives, else by product, author, date, stars and text. `perOrder`: ids are unique within an order
 * only. Of reviews that nobody is named for, equal ones in one import are several people saying the same, and numbered.
 */
export function openFingerprints({ scope, perOrder = false }: { scope: string; perOrder?: boolean }): Fingerprints {
  const seen = new Map<number, number>()
  return {
    of(review, dated) {
      const { externalId, orderNumber } = review
      if (externalId !== null) return `${scope}:id:${externalId}${perOrder ? `:${orderNumber}` : ''}`
      const digest = digestOf(review, dated)
      const isNamed = review.authorName !== '' || (review.authorEmail ?? review.authorId ?? review.authorPhone) !== null
      if (isNamed || orderNumber !== null) return `${scope}:text:${digest}`
      // 48 bits tell them apart well enough to count; the fingerprint keeps them all.
      const key = Number.parseInt(digest.slice(0, 12), 16)
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      return `${scope}:text:${digest}${nth > 1 ? `:${nth}` : ''}`
    },
  }
}

function digestOf(review: Printed, dated: boolean): string {
  const author = review.authorEmail?.toLowerCase() ?? review.authorId ?? review.authorPhone ?? review.authorName
  const product = [review.sku, review.productTitle, review.orderNumber]
  const parts = [product, author, dated ? review.ratedAt : null, review.stars, review.title, review.body]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
