/** What the rules are told about a review, and what they answer. */
import type { ModerationRule, Span } from '../../../shared/model/moderation'
import type { Verification } from '../../../shared/model/review'

/** An earlier review by somebody else, or for another product, that reads alike. */
export interface DuplicateFact {
  reviewId: number
  similarityBps: number
  /** Days between the two. */
  daysApart: number
}

/** Reviews of one product within some hours, and how many its own rate makes likely. */
export interface BurstFact {
  n: number
  expected: number
}

export interface ReviewFacts {
  /** Title, comment and follow-ups as they were written. */
  texts: readonly { field: string; text: string }[]
  stars: number
  verification: Verification
  channel: string
  category: string | null
  sku: string
  language: string | null
  /** How sure the desk is that the text is positive; null without text or model. */
  positiveBps: number | null
  /** Null where it was not looked up. */
  firstTime: boolean | null
  duplicates: readonly DuplicateFact[]
  /** Null where it was not looked up. Asked for the hours that `CompiledRules.needs.burstHours` names. */
  burst: ((hours: number) => BurstFact | null) | null
}

/** A rule that speaks: in one text where it points at something there, else of the review as a whole. */
export interface Found {
  rule: ModerationRule
  field: string | null
  /** In the original text, in order, never overlapping. */
  spans: Span[]
  /** Why: by kind of condition (`contacts`, `words`, `links`, `lures`, `duplicate`, `burst` …). */
  details: Record<string, unknown>
}
