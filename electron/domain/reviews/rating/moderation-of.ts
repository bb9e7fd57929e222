import type { ReviewQueue, ReviewState } from '../../../../shared/model/review'
import type { ReviewTerms } from '../../../../shared/model/review-terms'
import { HOUR_MS } from '../../../../shared/time'

/** How a review that is recorded by hand begins, before the rules are asked. */
export interface Moderation {
  state: ReviewState
  queue: ReviewQueue | null
  moderateBy: number | null
  /** The term of the policy that holds it; null when none does. */
  heldBy: 'reviews.languages' | null
}

export interface ModeratedFacts {
  channel: string
  sku: string
  language: string | null
  hasText: boolean
}

/** The mode for a channel and product: the narrowest entry that fits, else the policy's own. */
export function modeOf(terms: ReviewTerms, { channel, sku }: { channel: string; sku: string }): 'before' | 'after' {
  const fitting = terms.moderationBy.filter(
    (entry) => (entry.channel === null || entry.channel === channel) && (entry.sku === null || entry.sku === sku),
  )
  const weightOf = (entry: (typeof fitting)[number]): number =>
    Number(entry.sku !== null) * 2 + Number(entry.channel !== null)
  return [...fitting].sort((one, other) => weightOf(other) - weightOf(one))[0]?.mode ?? terms.moderation
}

/** A language the policy does not list; a comment whose language is unknown is not held for it. */
export function isForeign(terms: ReviewTerms, language: string | null): boolean {
  return terms.languages.length > 0 && language !== null && !terms.languages.includes(language)
}

/**
 * Stars alone are published at once. With words, `before` keeps them back until somebody has looked; `after` publishes
 * them, and they wait in the same queue to be looked at. A language the policy does not list is held, never refused.
 */
export function moderationOf(terms: ReviewTerms, facts: ModeratedFacts, now: number): Moderation {
  if (!facts.hasText) return { state: 'published', queue: null, moderateBy: null, heldBy: null }
  const moderateBy = now + terms.moderateWithinHours * HOUR_MS
  if (isForeign(terms, facts.language))
    return { state: 'pending', queue: 'held', moderateBy, heldBy: 'reviews.languages' }
  const state = modeOf(terms, facts) === 'before' ? 'pending' : 'published'
  return { state, queue: 'new', moderateBy, heldBy: null }
}
