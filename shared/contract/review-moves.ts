/** What moderators, clerks and authors do with a review: each a step of its own, aimed at the review as it was looked at. */
import { z } from 'zod'
import { Field, RejectReason, Span } from '../model/moderation'
import { RowId } from '../model/order'
import { CaseKind } from '../model/policy'
import { ReviewDetail } from '../model/review'
import { command } from './endpoint'

/** The review as it was looked at. */
export const target = z.strictObject({ id: RowId, version: z.int().min(1) })
export const note = z.string().trim().max(2_000)
export const moves = ['review.unknown', 'review.stale', 'review.wrong_state', 'review.claimed'] as const
const judging = [...moves, 'review.same_person', 'review.needs_judge'] as const

const MaskSpans = z.array(z.strictObject({ field: Field, spans: z.array(Span).min(1).max(200) })).max(30)

export const reviewMoves = {
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
