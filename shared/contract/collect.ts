import { z } from 'zod'
import { RowId } from '../model/order'
import { Bps } from '../model/words'
import { CalendarDate, Instant } from '../time'
import { command, pageOf, query, Window } from './endpoint'

/** `follow_up` asks after a resolved case for a changed mind; `survey` asks how the case was handled. */
export const INVITATION_KINDS = ['invitation', 'reminder', 'follow_up', 'survey'] as const
export const InvitationKind = z.enum(INVITATION_KINDS)
export type InvitationKind = z.infer<typeof InvitationKind>

export const DueInvitation = z.strictObject({
  kind: InvitationKind,
  orderId: RowId,
  caseId: RowId.nullable(),
  reviewId: RowId.nullable(),
  externalNumber: z.string(),
  channel: z.string(),
  buyerName: z.string().nullable(),
  /** An e-mail address, else a phone number; null: only through the channel's own messages. */
  contact: z.string().nullable(),
  productTitle: z.string().nullable(),
  dueAt: Instant,
  /** When the last invitation went, for a reminder. */
  sentAt: Instant.nullable(),
})
export type DueInvitation = z.infer<typeof DueInvitation>

const reference = z.strictObject({ kind: InvitationKind, orderId: RowId, caseId: RowId.nullable().default(null) })

export const collect = {
  'collect.due': query({
    summary:
      'Whom to ask now: delivered and not rated, no case open, not asked too often, not on the list of those who want no asking.',
    permission: 'desk.read',
    input: Window.extend({
      kind: InvitationKind.optional(),
      channel: z.string().max(60).optional(),
      text: z.string().trim().max(200).optional(),
    }),
    output: pageOf(DueInvitation),
    refusals: [],
  }),
  'collect.counts': query({
    summary:
      'How many are due by kind, and who is left out of invitations and reminders and why; closed windows of the last 30 days.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.strictObject({
      due: z.record(InvitationKind, z.int()),
      leftOut: z.strictObject({ openCase: z.int(), suppressed: z.int(), askedEnough: z.int(), windowClosed: z.int() }),
    }),
    refusals: [],
  }),
  'collect.write': query({
    summary: 'The text of an invitation for one order in a language, ready to copy or to mail.',
    permission: 'desk.read',
    input: reference.extend({ templateId: RowId.optional(), language: z.enum(['zh-CN', 'en-US']) }),
    output: z.strictObject({
      subject: z.string().nullable(),
      body: z.string(),
      /** `mailto:` with subject and text; null without an e-mail address. */
      mailto: z.string().nullable(),
      templateId: RowId,
    }),
    refusals: ['order.unknown', 'template.unknown', 'collect.not_due'],
  }),
  'collect.markSent': command({
    summary:
      'Records that people were asked, how and by whom. Refused as a whole where one must not be asked any more.',
    permission: 'reviews.write',
    input: z.strictObject({
      via: z.enum(['copy', 'mailto', 'csv']),
      invitations: z.array(reference).min(1).max(5_000),
    }),
    output: z.strictObject({ sent: z.int() }),
    refusals: ['collect.not_due'],
  }),
  'collect.unmark': command({
    summary: 'Takes a recorded asking back within the day.',
    permission: 'reviews.write',
    input: reference,
    output: z.strictObject({ removed: z.int() }),
    refusals: ['collect.not_sent'],
  }),
  'collect.suppressions': query({
    summary: 'Who wants no asking, newest first.',
    permission: 'desk.read',
    input: Window.extend({ text: z.string().trim().max(200).optional() }),
    output: pageOf(
      z.strictObject({ contact: z.string(), reason: z.string().nullable(), at: Instant, actor: z.string() }),
    ),
    refusals: [],
  }),
  'collect.suppress': command({
    summary: 'Puts an e-mail address, a phone number or a buyer’s number on the list of those who want no asking.',
    permission: 'reviews.write',
    input: z.strictObject({
      contact: z.string().trim().min(3).max(320),
      reason: z.string().trim().max(500).optional(),
    }),
    output: z.strictObject({ contact: z.string(), added: z.boolean() }),
    refusals: [],
  }),
  'collect.unsuppress': command({
    summary: 'Takes somebody off that list.',
    permission: 'reviews.write',
    input: z.strictObject({ contact: z.string().trim().min(3).max(320) }),
    output: z.strictObject({ removed: z.boolean() }),
    refusals: [],
  }),
  'collect.answerSurvey': command({
    summary: 'Records what a buyer answered after a closed case: 1–5 for the handling, 0–10 for recommending the shop.',
    permission: 'reviews.write',
    input: z.strictObject({
      caseId: RowId,
      csat: z.int().min(1).max(5).nullable(),
      nps: z.int().min(0).max(10).nullable(),
      comment: z.string().trim().max(5_000).nullable().default(null),
      at: Instant.optional(),
    }),
    output: z.strictObject({ caseId: RowId }),
    refusals: ['case.unknown', 'collect.case_open', 'collect.answered', 'collect.no_answer', 'time.out_of_order'],
  }),
  'collect.rates': query({
    summary:
      'Askings of a period and how many were answered, by kind, way and channel. An answer counts for the last asking before it; `asked` counts each order once.',
    permission: 'desk.read',
    input: z.strictObject({ from: CalendarDate, to: CalendarDate }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          kind: InvitationKind,
          via: z.string(),
          channel: z.string(),
          asked: z.int(),
          answered: z.int(),
        }),
      ),
      asked: z.int(),
      answered: z.int(),
      rateBps: Bps.nullable(),
      /** Of delivered orders of the period that nobody asked: how many rated by themselves. */
      unasked: z.strictObject({ orders: z.int(), rated: z.int() }),
    }),
    refusals: ['time.backwards'],
  }),
}
