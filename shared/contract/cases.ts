import { z } from 'zod'
import { CaseDetail, CaseSummary, CaseView } from '../model/case'
import { ReplacementDraft } from '../model/goods'
import { RowId } from '../model/order'
import { CaseKind } from '../model/policy'
import { CaseLineDraft, FreightDraft, Quote } from '../model/quote'
import { PositiveMinor } from '../money'
import { Instant } from '../time'
import { CaseFilter } from './case-filter'
import { command, job, pageOf, query, Window } from './endpoint'

export { CaseFilter }

/** What every move of a case is aimed at: the case as it was looked at. */
export const target = z.strictObject({ id: RowId, version: z.int().min(1) })
export const note = z.string().trim().max(2_000)
export const moves = ['case.unknown', 'case.stale', 'case.wrong_state'] as const
export const quoting = [
  'order.unknown',
  'order.unknown_line',
  'case.no_lines',
  'case.over_quantity',
  'case.over_paid',
  'case.reason_not_allowed',
  'case.replacement_missing',
  'case.replacement_unknown',
  'money.too_large',
] as const
export const granting = [...moves, ...quoting, 'case.quote_changed', 'case.ineligible', 'case.same_person'] as const

const eachLineOnce = (lines: readonly { lineId: number }[]) =>
  new Set(lines.map(({ lineId }) => lineId)).size === lines.length

const request = z.strictObject({
  orderId: RowId,
  kind: CaseKind.default('refund'),
  reason: z.string().max(60),
  /** Empty for goodwill or shipping alone. */
  lines: z.array(CaseLineDraft).max(1_000).refine(eachLineOnce, { error: 'a line may be named once' }),
  goodwillMinor: PositiveMinor.default(0),
  freight: FreightDraft.nullable().default(null),
  /** An exchange names the goods that go out; `shipFirst` sends them before the others are back. */
  replacements: z.array(ReplacementDraft).max(100).default([]),
  shipFirst: z.boolean().default(false),
})
export const CaseRequest = request

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
    input: request.extend({
      note: note.optional(),
      serialNumber: z.string().trim().max(120).optional(),
      linkedCaseId: RowId.optional(),
      /** A platform's own deadline, which wins over the policy's. */
      deadlineAt: Instant.optional(),
    }),
    output: CaseDetail,
    refusals: [...quoting, 'case.ineligible', 'case.nothing_to_refund', 'case.unknown'],
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
    refusals: [...granting, 'case.nothing_to_refund', 'stock.short'],
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
  'cases.counter': command({
    summary: 'Offers the buyer an amount instead; the goods stay with them. Money moves only once they accept.',
    permission: 'cases.decide',
    input: target.extend({ amountMinor: PositiveMinor.min(1), message: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves, 'case.over_paid'],
  }),
  'cases.acceptOffer': command({
    summary: 'The buyer accepts the offer: its amount becomes owed.',
    permission: 'cases.write',
    input: target,
    output: CaseDetail,
    refusals: [...granting],
  }),
  'cases.refuseOffer': command({
    summary: 'The buyer refuses the offer; the case comes back to review.',
    permission: 'cases.write',
    input: target.extend({ note: note.optional() }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.appeal': command({
    summary: 'The buyer objects to a declined case, within the time the policy gives.',
    permission: 'cases.write',
    input: target.extend({ note: note.min(1) }),
    output: CaseDetail,
    refusals: [...moves, 'case.too_late'],
  }),
  'cases.expire': command({
    summary: 'Ends a case whose buyer let the time pass; refused while time is left.',
    permission: 'cases.write',
    input: target,
    output: CaseDetail,
    refusals: [...moves, 'case.not_overdue'],
  }),
  'cases.convert': command({
    summary:
      'Turns a case into another kind (repair, exchange, return, refund) and back to review; goods stay where they are.',
    permission: 'cases.decide',
    input: target.extend({
      kind: CaseKind,
      reason: z.string().max(60),
      replacements: z.array(ReplacementDraft).max(100).default([]),
      note: note.min(1),
    }),
    output: CaseDetail,
    refusals: [...moves, ...quoting],
  }),
  'cases.setDeadline': command({
    summary: 'Sets the platform’s own deadline for the running step, which wins over the policy’s; null takes it away.',
    permission: 'cases.write',
    input: target.extend({ deadlineAt: Instant.nullable() }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.setFreight': command({
    summary: 'Records what the way back cost and who laid it out; possible until the amount is granted.',
    permission: 'cases.write',
    input: target.extend({ freight: FreightDraft.nullable() }),
    output: CaseDetail,
    refusals: [...moves],
  }),
  'cases.bulk': job({
    summary:
      'Takes one step on many cases, each in its own transaction with a result of its own. A dry run first says how many would go and for how much; the real run is refused when that has changed.',
    permission: 'cases.write',
    input: z.strictObject({
      ids: z.array(RowId).min(1).max(10_000),
      move: z.enum(['startReview', 'approve', 'decline', 'send', 'grant', 'receive', 'expire']),
      declineCode: z.string().max(60).optional(),
      dryRun: z.boolean(),
      expectedCount: z.int().min(0).optional(),
      expectedTotals: z.record(z.string(), z.int()).optional(),
    }),
    refusals: ['desk.not_permitted', 'bulk.changed'],
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
}
