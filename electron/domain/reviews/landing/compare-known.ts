/** Tells a review the desk holds already from one that is new, changed, or contradicts what is known. */
import { Refusal } from '../../../../shared/refusals'
import type { ReadSql } from '../../../db/sql'
import type { LandingReview } from './landing-review'

export interface Known {
  /** Null while it is of the set that is being landed. */
  id: number | null
  contentDigest: string
  /** Stars by dimension. */
  ratings: Readonly<Record<string, number>>
}

export async function knownReviews(sql: ReadSql, given: readonly LandingReview[]): Promise<Map<string, Known>> {
  const rows = await sql.all<{ id: number; fingerprint: string; contentDigest: string; ratings: string }>(
    `SELECT r.id, r.fingerprint, r.content_digest AS contentDigest,
       (SELECT json_group_object(dimension, stars) FROM review_ratings WHERE review_id = r.id) AS ratings
     FROM json_each(?) j CROSS JOIN reviews r ON r.fingerprint = j.value`,
    [JSON.stringify(given.map(({ fingerprint }) => fingerprint))],
  )
  return new Map(
    rows.map(({ id, fingerprint, contentDigest, ratings }) => [
      fingerprint,
      { id, contentDigest, ratings: JSON.parse(ratings) as Record<string, number> },
    ]),
  )
}

/** @throws Refusal review.contradicts when its stars are others: stars are never changed */
export function compareKnown(review: LandingReview, known: Known): 'unchanged' | 'updated' {
  if (known.contentDigest === review.contentDigest) return 'unchanged'
  if (!sameStars(review, known))
    throw new Refusal('review.contradicts', { externalId: review.externalId ?? review.fingerprint.slice(-12) })
  return 'updated'
}

/** A single rating is compared as it is: which dimension it rates depends on the policy of its order. */
function sameStars({ ratings }: LandingReview, known: Known): boolean {
  const stars = Object.values(known.ratings)
  if (ratings.length !== stars.length) return false
  if (ratings.length === 1) return ratings[0]!.stars === stars[0]
  return ratings.every((rating) => known.ratings[rating.dimension] === rating.stars)
}
