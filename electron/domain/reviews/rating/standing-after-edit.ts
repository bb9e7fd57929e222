import type { ReviewTerms } from '../../../../shared/model/review-terms'
import { HOUR_MS } from '../../../../shared/time'
import type { ReviewRow } from '../../../db/schema/reviews'
import { moderationOf } from './moderation-of'

export type Standing = Pick<ReviewRow, 'state' | 'queue' | 'moderateBy' | 'rejectReason'> & { heldBy: string | null }

/**
 * How a review stands once its text is another. A first comment begins as any new one. A changed one is looked at again:
 * what was published stays so meanwhile, what was rejected for its words waits. One that was waiting keeps its place,
 * unless rules had put it there: they are asked anew.
 */
export function standingAfterEdit(
  before: ReviewRow,
  terms: ReviewTerms,
  language: string | null,
  now: number,
): Standing {
  const { channel, sku, rejectReason } = before
  const fresh = moderationOf(terms, { channel, sku, language, hasText: true }, now)
  if (before.commentedAt === null && before.state === 'published' && before.queue === null)
    return { ...fresh, rejectReason }
  if (fresh.heldBy) return { ...fresh, rejectReason: null }
  const state = before.state === 'rejected' ? 'pending' : before.state
  const waits = before.queue === 'new' || before.queue === 'reported'
  const kept = waits
    ? { queue: before.queue, moderateBy: before.moderateBy }
    : { queue: 'changed', moderateBy: now + terms.moderateWithinHours * HOUR_MS }
  return { state, ...kept, rejectReason: null, heldBy: null }
}
