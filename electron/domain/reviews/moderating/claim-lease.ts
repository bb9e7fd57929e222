/** A claim keeps a review to one person for a while; it runs out by itself, so nobody has to let go of it. */
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadContext } from '../../context'

const MINUTE_MS = 60_000
export const LEASE_MS = 10 * MINUTE_MS

/** @throws Refusal review.claimed while somebody else holds it */
export function refuseClaimed(
  { now, session }: ReadContext,
  { claimedBy, claimedUntil }: Pick<ReviewRow, 'claimedBy' | 'claimedUntil'>,
): void {
  if (claimedBy === null || claimedBy === session.actor || (claimedUntil ?? 0) <= now()) return
  throw new Refusal('review.claimed', { claimedBy, claimedUntil })
}
