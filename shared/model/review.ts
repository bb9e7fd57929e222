/** Reviews: a rating of what was bought, a comment on it, and what the desk made of both. */
import { z } from 'zod'
import { Currency, Minor } from '../money'
import { Instant } from '../time'
import { Field, Finding, Span, Tag } from './moderation'
import { ReviewMove } from './review-moves'
import { OrderReviewStatus, ReviewState } from './review-status'
import { Both, Bps, Code, RowId } from './words'

export * from './review-status'

export const REVIEW_QUEUES = ['new', 'held', 'reported', 'changed'] as const
/** Why a person should look at it; a review stands in one queue or in none. */
export const ReviewQueue = z.enum(REVIEW_QUEUES)
export type ReviewQueue = z.infer<typeof ReviewQueue>

/** `open` is every queue together. */
export const REVIEW_VIEWS = [
  'open',
  ...REVIEW_QUEUES,
  'escalated',
  'appealed',
  'mine',
  'published',
  'hidden',
  'needs_edit',
  'rejected',
  'unmatched',
  'all',
] as const
export const ReviewView = z.enum(REVIEW_VIEWS)
export type ReviewView = z.infer<typeof ReviewView>

export const VERIFICATIONS = ['none', 'email', 'order', 'manual'] as const
/** How far it is known that the author bought it: computed from the order, or shown by evidence; never ticked. */
export const Verification = z.enum(VERIFICATIONS)
export type Verification = z.infer<typeof Verification>

export const Stars = z.int().min(1).max(5)
/** Hundredths of a star, 100 to 500. */
export const ValueCenti = z.int().min(100).max(500)
export const MAX_COMMENT = 102_400

/** Stars by dimension as the desk counts them, 1 to 5. */
export const Ratings = z.record(Code, Stars).refine((ratings) => Object.keys(ratings).length > 0)
export type Ratings = z.infer<typeof Ratings>
/** As somebody states them; what is no whole star from 1 to 5 is refused in words. */
export const StatedRatings = z
  .record(Code, z.union([z.number(), z.string().max(60)]))
  .refine((ratings) => Object.keys(ratings).length > 0)
export type StatedRatings = z.infer<typeof StatedRatings>

/** A rating of one dimension: normalised to 1–5, with what the source said and its scale (`1-5`, `0-10`, `percent`). */
export const Rating = z.strictObject({ dimension: Code, stars: Stars, raw: z.string(), scale: z.string() })
export type Rating = z.infer<typeof Rating>

export const CommentDraft = z.strictObject({
  title: z.string().trim().max(500).nullable().default(null),
  body: z.string().trim().max(MAX_COMMENT).nullable().default(null),
  /** Addresses as the source states them; the desk never fetches them. */
  photos: z.array(z.string().max(2_000)).max(50).default([]),
  language: z.string().max(20).nullable().default(null),
})
export type CommentDraft = z.infer<typeof CommentDraft>

export const Aspect = z.enum(['quality', 'logistics', 'service', 'packaging', 'size'])
export type Aspect = z.infer<typeof Aspect>
export const ASPECTS = Aspect.options

export const Verdict = z.enum(['positive', 'negative', 'uncertain'])
export type Verdict = z.infer<typeof Verdict>

export const ReviewSummary = z.strictObject({
  id: RowId,
  version: z.int(),
  state: ReviewState,
  queue: ReviewQueue.nullable(),
  stars: Stars,
  valueCenti: ValueCenti,
  defaulted: z.boolean(),
  title: z.string().nullable(),
  /** The beginning of the comment, at most 160 characters. */
  excerpt: z.string().nullable(),
  photos: z.int(),
  followUps: z.int(),
  replied: z.boolean(),
  reports: z.int(),
  appealed: z.boolean(),
  rejectReason: z.string().nullable(),
  /** Standing findings, by the rule's own name. */
  findings: z.array(z.strictObject({ code: Code, label: Both, outcome: z.string() })),
  tags: z.array(Tag),
  verification: Verification,
  channel: z.string(),
  source: z.string(),
  language: z.string().nullable(),
  sku: z.string(),
  productTitle: z.string(),
  category: z.string().nullable(),
  authorName: z.string(),
  orderId: RowId.nullable(),
  externalNumber: z.string().nullable(),
  caseId: RowId.nullable(),
  caseNumber: z.string().nullable(),
  ratedAt: Instant,
  /** Until when a moderator should have looked at it; null outside the queues. */
  moderateBy: Instant.nullable(),
  claimedBy: z.string().nullable(),
  claimedUntil: Instant.nullable(),
  /** How sure the desk is that the text is positive, 0–10,000; null without text or model. */
  positiveBps: Bps.nullable(),
})
export type ReviewSummary = z.infer<typeof ReviewSummary>

/** One row of how the overall value comes about: stars of a dimension and the weight the policy gives it. */
export const ValueRow = z.strictObject({ dimension: Code, label: Both, stars: Stars, weightBps: Bps })

export const FollowUp = z.strictObject({
  id: RowId,
  body: z.string(),
  photos: z.array(z.string()),
  at: Instant,
  state: ReviewState,
})
export const Reply = z.strictObject({
  id: RowId,
  visibility: z.enum(['public', 'private']),
  body: z.string(),
  at: Instant,
  actor: z.string(),
})
export const ReviewEvent = z.strictObject({
  id: RowId,
  at: Instant,
  actor: z.string(),
  step: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
  rule: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  undone: z.boolean(),
})
export type ReviewEvent = z.infer<typeof ReviewEvent>

/** A review named beside another one. */
export const ReviewMention = z.strictObject({
  id: RowId,
  stars: Stars,
  state: ReviewState,
  excerpt: z.string().nullable(),
  authorName: z.string(),
  productTitle: z.string(),
  ratedAt: Instant,
  /** Shared shingles ÷ all shingles; null where it is not compared. */
  similarityBps: Bps.nullable(),
})
export type ReviewMention = z.infer<typeof ReviewMention>

/** What a sentiment follows from: pieces of the text with their pull, towards positive above zero. */
export const Sentiment = z.strictObject({
  positiveBps: Bps,
  verdict: Verdict,
  corrected: z.boolean(),
  features: z.array(z.strictObject({ text: z.string(), weight: z.number(), spans: z.array(Span) })),
})
export type Sentiment = z.infer<typeof Sentiment>

/** The times of a review under its order's policy; null where there is no order or no end. */
export const ReviewTimes = z.strictObject({
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  editableUntil: Instant.nullable(),
  followUpUntil: Instant.nullable(),
  defaultsAt: Instant.nullable(),
  moderateBy: Instant.nullable(),
})
export type ReviewTimes = z.infer<typeof ReviewTimes>

export const ReviewDetail = ReviewSummary.extend({
  body: z.string().nullable(),
  photoUrls: z.array(z.string()),
  ratings: z.array(Rating),
  valueRows: z.array(ValueRow),
  times: ReviewTimes,
  policyVersionId: RowId.nullable(),
  orderReviewStatus: OrderReviewStatus.nullable(),
  /** Every finding, standing or settled, with the exact spans. */
  allFindings: z.array(Finding),
  masks: z.array(z.strictObject({ field: Field, spans: z.array(Span) })),
  /** Title and comment as buyers see them, masked spans replaced. */
  shown: z.strictObject({ title: z.string().nullable(), body: z.string().nullable() }),
  followUpTexts: z.array(FollowUp),
  replies: z.array(Reply),
  reportsMade: z.array(
    z.strictObject({ at: Instant, by: z.string(), reason: z.string(), note: z.string().nullable() }),
  ),
  timeline: z.array(ReviewEvent),
  verificationNote: z.string().nullable(),
  sentiment: Sentiment.nullable(),
  aspects: z.array(z.strictObject({ aspect: Aspect, verdict: Verdict, spans: z.array(Span) })),
  order: z
    .strictObject({
      id: RowId,
      externalNumber: z.string(),
      channel: z.string(),
      placedAt: Instant,
      deliveredAt: Instant.nullable(),
      promisedAt: Instant.nullable(),
      currency: Currency,
      paidMinor: Minor,
      openCases: z.int(),
      lineId: RowId.nullable(),
      quantity: z.int().nullable(),
      buyerName: z.string().nullable(),
    })
    .nullable(),
  /** What else the author wrote and asked for. */
  author: z.strictObject({
    reviews: z.int(),
    meanCenti: ValueCenti.nullable(),
    rejected: z.int(),
    cases: z.int(),
    latest: z.array(ReviewMention),
  }),
  similar: z.array(ReviewMention),
  moves: z.array(ReviewMove),
})
export type ReviewDetail = z.infer<typeof ReviewDetail>
