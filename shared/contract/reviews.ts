import { z } from 'zod'
import { Field, Span } from '../model/moderation'
import { RowId } from '../model/order'
import {
  CommentDraft,
  OrderReviewStatus,
  StatedRatings,
  ReviewDetail,
  ReviewState,
  ReviewSummary,
  ReviewTimes,
  ReviewView,
  Stars,
  ValueCenti,
  ValueRow,
  Verdict,
  Verification,
} from '../model/review'
import { CalendarDate, Instant } from '../time'
import { command, job, pageOf, query, Window } from './endpoint'
import { moves, note, target } from './review-moves'

/** Filters of the queues; they mean the same in every list and chart of reviews. */
export const ReviewFilter = z.strictObject({
  /** Words of title, comment, product or author; two Han characters are enough. */
  text: z.string().trim().max(200).optional(),
  stars: z.array(Stars).max(5).optional(),
  channel: z.string().max(60).optional(),
  source: z.string().max(60).optional(),
  category: z.string().max(120).optional(),
  sku: z.string().max(120).optional(),
  language: z.string().max(20).optional(),
  verification: Verification.optional(),
  verdict: Verdict.optional(),
  aspect: z.string().max(40).optional(),
  rule: z.string().max(60).optional(),
  tag: z.string().max(40).optional(),
  commented: z.boolean().optional(),
  replied: z.boolean().optional(),
  /** Counts in the scores: all but rejected ones do. */
  counted: z.boolean().optional(),
  /** Whole days by which the delivery was late (negative: early), of reviews whose order was promised and delivered. */
  delayFrom: z.int().min(-400).max(400).optional(),
  delayTo: z.int().min(-400).max(400).optional(),
  orderId: RowId.optional(),
  ids: z.array(RowId).max(10_000).optional(),
  ratedFrom: CalendarDate.optional(),
  ratedTo: CalendarDate.optional(),
})
export type ReviewFilter = z.infer<typeof ReviewFilter>

const rating = [
  'order.unknown',
  'order.unknown_line',
  'review.already_rated',
  'review.unknown_dimension',
  'review.bad_rating',
  'review.not_open_yet',
  'review.window_closed',
  'review.order_cancelled',
  'review.too_long',
  'review.too_short',
  'review.bad_time',
] as const

const RatingRequest = z.strictObject({
  orderId: RowId,
  lineId: RowId,
  ratings: StatedRatings,
  comment: CommentDraft.nullable().default(null),
  /** When the buyer rated; left out: now. */
  ratedAt: Instant.optional(),
})

const Facet = z.array(z.strictObject({ value: z.string(), n: z.int() }))

export const reviews = {
  'reviews.list': query({
    summary: 'One window of a review queue: longest waiting first unless sorted otherwise.',
    permission: 'desk.read',
    input: Window.extend({
      view: ReviewView.default('open'),
      filter: ReviewFilter.default({}),
      sort: z.enum(['moderateBy', 'ratedAt', 'stars']).default('moderateBy'),
      descending: z.boolean().default(false),
    }),
    output: pageOf(ReviewSummary),
    refusals: ['time.backwards'],
  }),
  'reviews.counts': query({
    summary: 'How many reviews each view holds under a filter.',
    permission: 'desk.read',
    input: z.strictObject({ filter: ReviewFilter.default({}) }),
    output: z.record(ReviewView, z.int()),
    refusals: ['time.backwards'],
  }),
  'reviews.facets': query({
    summary: 'The categories, languages, tags and sources that reviews have, with how many have each.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.strictObject({ categories: Facet, languages: Facet, tags: Facet, sources: Facet }),
    refusals: [],
  }),
  'reviews.get': query({
    summary:
      'One review whole: its texts with what was found in them, its order, its author’s history, similar reviews.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId }),
    output: ReviewDetail,
    refusals: ['review.unknown'],
  }),
  'reviews.quote': query({
    summary:
      'What a rating and its comment would come to: value, times, what would hold it, order status. Changes nothing.',
    permission: 'desk.read',
    input: RatingRequest,
    output: z.strictObject({
      allowed: z.boolean(),
      /** Why not, with the rule's citation in the details. */
      refusal: z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
      valueCenti: ValueCenti,
      valueRows: z.array(ValueRow),
      times: ReviewTimes,
      verification: Verification,
      state: ReviewState,
      findings: z.array(
        z.strictObject({ code: z.string(), outcome: z.string(), field: Field.nullable(), spans: z.array(Span) }),
      ),
      orderReviewStatus: OrderReviewStatus,
      policyVersionId: RowId,
    }),
    refusals: ['order.unknown', 'order.unknown_line', 'review.unknown_dimension', 'review.bad_rating'],
  }),
  'reviews.rate': command({
    summary:
      'Records the rating of an order line, with a comment or without: once per line, within the policy’s window.',
    permission: 'reviews.write',
    input: RatingRequest,
    output: ReviewDetail,
    refusals: [...rating],
  }),
  'reviews.comment': command({
    summary: 'Adds the comment to a rating, or its author’s changed text within the time to edit. Stars never change.',
    permission: 'reviews.write',
    input: target.extend({ comment: CommentDraft, at: Instant.optional() }),
    output: ReviewDetail,
    refusals: [
      ...moves,
      'review.edit_closed',
      'review.too_long',
      'review.too_short',
      'review.no_comment',
      'review.bad_time',
    ],
  }),
  'reviews.followUp': command({
    summary: 'Adds a follow-up comment within the policy’s time and number.',
    permission: 'reviews.write',
    input: target.extend({
      body: z.string().trim().min(1).max(102_400),
      photos: z.array(z.string().max(2_000)).max(50).default([]),
      at: Instant.optional(),
    }),
    output: ReviewDetail,
    refusals: [...moves, 'review.follow_up_closed', 'review.follow_ups_used', 'review.too_long', 'review.bad_time'],
  }),
  'reviews.verify': command({
    summary: 'Shows by evidence that the author bought it: which record says so, and what it says.',
    permission: 'reviews.moderate',
    input: target.extend({ evidence: z.enum(['receipt', 'chat', 'platform_record', 'other']), note: note.min(3) }),
    output: ReviewDetail,
    refusals: [...moves],
  }),
  'reviews.giveDefaults': job({
    summary:
      'Gives the policy’s default stars to delivered lines whose time passed without a rating, marked as default.',
    permission: 'reviews.rules',
    input: z.strictObject({ dryRun: z.boolean().default(false) }),
    refusals: [],
  }),
}
