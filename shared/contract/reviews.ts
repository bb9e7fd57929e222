import { z } from 'zod'
import { CaseKind } from '../model/policy'
import { Field, RejectReason, Span } from '../model/moderation'
import { RowId } from '../model/order'
import {
  CommentDraft,
  OrderReviewStatus,
  Ratings,
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
  orderId: RowId.optional(),
  ids: z.array(RowId).max(10_000).optional(),
  ratedFrom: CalendarDate.optional(),
  ratedTo: CalendarDate.optional(),
})
export type ReviewFilter = z.infer<typeof ReviewFilter>

const target = z.strictObject({ id: RowId, version: z.int().min(1) })
const note = z.string().trim().max(2_000)
const moves = ['review.unknown', 'review.stale', 'review.wrong_state', 'review.claimed'] as const
const rating = [
  'order.unknown',
  'order.unknown_line',
  'review.already_rated',
  'review.unknown_dimension',
  'review.not_open_yet',
  'review.window_closed',
  'review.order_cancelled',
  'review.too_long',
  'review.too_short',
  'time.out_of_order',
] as const
const judging = [...moves, 'review.same_person', 'review.needs_judge'] as const

const RatingRequest = z.strictObject({
  orderId: RowId,
  lineId: RowId,
  ratings: Ratings,
  comment: CommentDraft.nullable().default(null),
  /** When the buyer rated; left out: now. */
  ratedAt: Instant.optional(),
})

const MaskSpans = z.array(z.strictObject({ field: Field, spans: z.array(Span).min(1).max(200) })).max(30)

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
    refusals: ['order.unknown', 'order.unknown_line', 'review.unknown_dimension'],
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
      'time.out_of_order',
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
    refusals: [...moves, 'review.follow_up_closed', 'review.follow_ups_used', 'review.too_long', 'time.out_of_order'],
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
  'reviews.claim': command({
    summary: 'Takes a review for ten minutes so that no one else decides it meanwhile; again to hold it longer.',
    permission: 'reviews.moderate',
    input: z.strictObject({ id: RowId }),
    output: ReviewDetail,
    refusals: ['review.unknown', 'review.claimed'],
  }),
  'reviews.release': command({
    summary: 'Lets a claimed review go.',
    permission: 'reviews.moderate',
    input: z.strictObject({ id: RowId }),
    output: ReviewDetail,
    refusals: ['review.unknown', 'review.claimed'],
  }),
  'reviews.approve': command({
    summary: 'Publishes a review, or confirms one that is published, and takes it out of its queue.',
    permission: 'reviews.moderate',
    input: target.extend({ note: note.optional() }),
    output: ReviewDetail,
    refusals: [...judging],
  }),
  'reviews.reject': command({
    summary:
      'Rejects with a coded reason; after a repairable one its author may change the text. Its stars leave the scores.',
    permission: 'reviews.moderate',
    input: target.extend({
      reason: RejectReason,
      field: Field.nullable().default(null),
      spans: z.array(Span).max(200).default([]),
      note: note.optional(),
    }),
    output: ReviewDetail,
    refusals: [...judging],
  }),
  'reviews.hide': command({
    summary: 'Takes the text out of sight with a coded reason. The stars keep counting.',
    permission: 'reviews.moderate',
    input: target.extend({ reason: RejectReason, note: note.optional() }),
    output: ReviewDetail,
    refusals: [...judging],
  }),
  'reviews.show': command({
    summary: 'Shows a hidden review again.',
    permission: 'reviews.moderate',
    input: target,
    output: ReviewDetail,
    refusals: [...judging],
  }),
  'reviews.mask': command({
    summary: 'Publishes with the given spans covered; without spans, those its findings name.',
    permission: 'reviews.moderate',
    input: target.extend({ masks: MaskSpans.default([]) }),
    output: ReviewDetail,
    refusals: [...judging, 'review.nothing_to_mask'],
  }),
  'reviews.escalate': command({
    summary: 'Hands a review to someone who may judge it.',
    permission: 'reviews.moderate',
    input: target.extend({ note: note.optional() }),
    output: ReviewDetail,
    refusals: [...moves],
  }),
  'reviews.report': command({
    summary: 'Records that somebody objects to a published review.',
    permission: 'reviews.write',
    input: target.extend({ by: z.string().trim().min(1).max(200), reason: RejectReason, note: note.optional() }),
    output: ReviewDetail,
    refusals: [...moves],
  }),
  'reviews.appeal': command({
    summary: 'The author objects to a rejection or to being hidden; somebody else decides.',
    permission: 'reviews.write',
    input: target.extend({ note: note.min(1) }),
    output: ReviewDetail,
    refusals: [...moves],
  }),
  'reviews.reply': command({
    summary: 'Answers a review, in public or to its author alone.',
    permission: 'reviews.write',
    input: target.extend({
      visibility: z.enum(['public', 'private']),
      body: z.string().trim().min(1).max(5_000),
      templateId: RowId.nullable().default(null),
      settle: z.boolean().default(false),
    }),
    output: ReviewDetail,
    refusals: [...judging],
  }),
  'reviews.openCase': command({
    summary:
      'Opens an after-sales case for the reviewed units; left out, kind and reason follow from what the text is about.',
    permission: 'cases.write',
    input: target.extend({ kind: CaseKind.optional(), reason: z.string().max(60).optional() }),
    output: z.strictObject({ review: ReviewDetail, caseId: RowId, caseNumber: z.string(), caseVersion: z.int() }),
    refusals: [
      ...moves,
      'review.no_order',
      'review.has_case',
      'case.ineligible',
      'case.over_quantity',
      'case.reason_not_allowed',
      'case.nothing_to_refund',
    ],
  }),
  'reviews.undo': command({
    summary: 'Takes the last moderation step of a review back, while nothing else has happened to it since.',
    permission: 'reviews.moderate',
    input: target,
    output: ReviewDetail,
    refusals: [...judging, 'review.nothing_to_undo'],
  }),
  'reviews.bulk': command({
    summary: 'One moderation step on many reviews, each by itself; the rows tell what became of each.',
    permission: 'reviews.moderate',
    input: z.strictObject({
      action: z.enum(['approve', 'reject', 'hide', 'escalate']),
      reason: RejectReason.nullable().default(null),
      targets: z.array(target).min(1).max(1_000),
      dryRun: z.boolean().default(false),
    }),
    output: z.strictObject({
      /** Names the step for `reviews.undoBulk`; null for a dry run. */
      bulkId: z.string().nullable(),
      done: z.int(),
      rows: z.array(
        z.strictObject({
          id: RowId,
          ok: z.boolean(),
          code: z.string().nullable(),
          details: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
    refusals: ['review.reason_needed'],
  }),
  'reviews.undoBulk': command({
    summary: 'Takes back what a bulk step did to every review that nothing else has happened to since.',
    permission: 'reviews.moderate',
    input: z.strictObject({ bulkId: z.string().max(64) }),
    output: z.strictObject({ undone: z.int(), left: z.int() }),
    refusals: ['review.nothing_to_undo'],
  }),
}
