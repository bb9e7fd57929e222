import { z } from 'zod'
import { CaseDetail, CaseSummary, CaseView } from '../model/case'
import { RowId } from '../model/order'
import { CaseKind, PolicyVersion } from '../model/policy'
import { CaseLineDraft, Quote } from '../model/quote'
import { PositiveMinor, Currency } from '../money'
import { CalendarDate, Instant } from '../time'
import { command, pageOf, query, Window } from './endpoint'
import { CaseMeasure } from './statistics'

/** Filters of the queue; `counted` picks exactly the cases that a mark of a chart counts. */
export const CaseFilter = z.strictObject({
  text: z.string().trim().max(200).optional(),
  kind: CaseKind.optional(),
  reason: z.string().max(60).optional(),
  channel: z.string().max(60).optional(),
  currency: Currency.optional(),
  orderId: RowId.optional(),
  openedFrom: CalendarDate.optional(),
  openedTo: CalendarDate.optional(),
  counted: z.strictObject({ measure: CaseMeasure, from: CalendarDate, to: CalendarDate }).optional(),
})
export type CaseFilter = z.infer<typeof CaseFilter>

const target = z.strictObject({ id: RowId, version: z.int().min(1) })
const note = z.string().trim().max(2_000)
const moves = ['case.unknown', 'case.stale', 'case.wrong_state'] as const
const quoting = [
  'order.unknown',
  'order.unknown_line',
  'case.no_lines',
  'case.over_quantity',
  'case.over_paid',
  'case.reason_not_allowed',
] as const

const eachLineOnce = (lines: readonly { lineId: number }[]) =>
  new Set(lines.map(({ lineId }) => lineId)).size === lines.length

const request = z.strictObject({
  orderId: RowId,
  kind: z.literal('refund').default('refund'),
  reason: z.string().max(60),
  /** Empty for goodwill or shipping alone. */
  lines: z.array(CaseLineDraft).max(1_000).refine(eachLineOnce, { error: 'a line may be named once' }),
  goodwillMinor: PositiveMinor.default(0),
})

export const cases = {
  'cases.list': query({
    summary: 'One window of a queue: least time left first, or most money first.',
    permission: 'desk.read',
    input: Window.extend({
      view: CaseView.default('open'),
      filter: CaseFilter.default({}),
      sort: z.enum(['dueAt', 'totalMinor', 'openedAt']).default('dueAt'),
      descending: z.boolean().default(false),
    }),
    output: pageOf(CaseSummary),
    refusals: ['time.backwards'],
  }),
  'cases.counts': query({
    summary: 'How many cases each view holds under a filter.',
    permission: 'desk.read',
    input: z.strictObject({ filter: CaseFilter.default({}) }),
    output: z.record(CaseView, z.int()),
    refusals: [],
  }),
  'cases.get': query({
    summary: 'One case whole: order figures, money rows, settlements, timeline and the moves that are valid now.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId }),
    output: CaseDetail,
    refusals: ['case.unknown'],
  }),
  'cases.quote': query({
    summary: 'What a case would pay, when and why. Changes nothing.',
    permission: 'desk.read',
    input: request,
    output: Quote,
    refusals: [...quoting],
  }),
  'cases.open': command({
    summary: 'Opens a case for chosen units of an order.',
    permission: 'cases.write',
    input: request.extend({ note: note.optional() }),
    output: CaseDetail,
    refusals: [...quoting, 'case.ineligible', 'case.nothing_to_refund'],
  }),
  'cases.startReview': command({
    summary: 'Takes a requested case into review.',
    permission: 'cases.write',
    input: target,
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.askInfo': command({
    summary: 'Asks the buyer for something and waits.',
    permission: 'cases.write',
    input: target.extend({ question: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.answerInfo': command({
    summary: 'Records the buyer’s answer; the case comes back to review.',
    permission: 'cases.write',
    input: target.extend({ answer: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.approve': command({
    summary: 'Grants the case: its money becomes owed, once. `expectedTotalMinor` is the amount that was looked at.',
    permission: 'cases.decide',
    input: target.extend({ expectedTotalMinor: PositiveMinor, note: note.optional() }),
    output: CaseDetail,
    refusals: [...moves, ...quoting, 'case.quote_changed', 'case.ineligible', 'case.nothing_to_refund'],
  }),
  'cases.decline': command({
    summary: 'Declines with a reason code of the policy.',
    permission: 'cases.decide',
    input: target.extend({ declineCode: z.string().max(60), note: note.optional() }),
    output: CaseDetail,
    refusals: [...moves, 'case.reason_not_allowed'],
  }),
  'cases.withdraw': command({
    summary: 'The buyer takes the request back.',
    permission: 'cases.write',
    input: target.extend({ note: note.optional() }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.send': command({
    summary:
      'Sends the owed money: its outbox rows, one per payment and each with its own key, become sending before anything leaves.',
    permission: 'cases.settle',
    input: target,
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.recordSettlement': command({
    summary: 'Records that the platform paid, with its reference.',
    permission: 'cases.settle',
    input: target.extend({ reference: z.string().trim().max(120), settledAt: Instant.optional() }),
    output: CaseDetail,
    refusals: [...moves, 'case.reference_required', 'case.reference_taken', 'time.out_of_order'],
  }),
  'cases.recordFailure': command({
    summary: 'Records that the platform did not pay, and why.',
    permission: 'cases.settle',
    input: target.extend({ message: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.retry': command({
    summary: 'Sends failed money again under the same settlement keys.',
    permission: 'cases.settle',
    input: target,
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.reopen': command({
    summary: 'Brings a decided case back to review and books a grant back; settled money stays settled.',
    permission: 'cases.decide',
    input: target.extend({ note: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves, 'case.settled_already'],
  }),
  'cases.addNote': command({
    summary: 'Adds an internal note to the timeline; the buyer never sees it.',
    permission: 'cases.write',
    input: z.strictObject({ id: RowId, text: note.min(1) }),
    output: CaseDetail,
    refusals: ['case.unknown'],
  }),
  'policies.list': query({
    summary: 'Every policy version, newest first.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(PolicyVersion),
    refusals: [],
  }),
  'policies.get': query({
    summary: 'One policy version.',
    permission: 'desk.read',
    input: z.strictObject({ id: RowId }),
    output: PolicyVersion,
    refusals: ['policy.unknown'],
  }),
  'ledger.entries': query({
    summary: 'The double entries of a case or an order, oldest first; each entry’s postings sum to zero per currency.',
    permission: 'desk.read',
    input: z.strictObject({ caseId: RowId.optional(), orderId: RowId.optional() }),
    output: z.array(
      z.strictObject({
        id: RowId,
        at: Instant,
        caseId: RowId.nullable(),
        orderId: RowId,
        step: z.string(),
        postings: z.array(z.strictObject({ account: z.string(), currency: Currency, amountMinor: z.int() })),
      }),
    ),
    refusals: [],
  }),
  'ledger.balances': query({
    summary:
      'What each account holds per currency; debits are positive, credits negative, and each currency sums to zero.',
    permission: 'desk.read',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ account: z.string(), currency: Currency, amountMinor: z.int() })),
    refusals: [],
  }),
}
