/** After-sales cases as they are listed and shown. Their machines are in `case-machines`, their moves in `case-moves`, the word for each in `case-status`. */
import { z } from 'zod'
import { Currency, Minor, PositiveMinor } from '../money'
import { CalendarDate, Instant } from '../time'
import { Attachment } from './attachment'
import { DecisionState, GoodsState, MoneyState, OutState, WorkState } from './case-machines'
import { CaseMove } from './case-moves'
import { CaseStatus } from './case-status'
import { GoodsUnits, Parcel, PastRepair, Proposal, Repair, Replacement, Warranty } from './goods'
import { RowId } from './order'
import { CaseKind, ClockStep } from './policy'
import { FreightDraft, MoneyRow, Quote } from './quote'

export * from './case-machines'
export * from './case-moves'
export * from './case-status'

export const CaseSummary = z.strictObject({
  id: RowId,
  number: z.string(),
  version: z.int(),
  kind: CaseKind,
  reason: z.string(),
  decision: DecisionState,
  goods: GoodsState,
  work: WorkState,
  out: OutState,
  money: MoneyState,
  status: CaseStatus,
  orderId: RowId,
  externalNumber: z.string(),
  channel: z.string(),
  buyerName: z.string().nullable(),
  firstTitle: z.string().nullable(),
  currency: Currency,
  totalMinor: PositiveMinor,
  dueMinor: PositiveMinor,
  quantity: z.int(),
  openedAt: Instant,
  dueAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  openedBy: z.string(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

export const TimelineEntry = z.strictObject({
  id: RowId,
  at: Instant,
  actor: z.string(),
  step: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  rule: z.string().nullable(),
  policyVersionId: RowId.nullable(),
  details: z.record(z.string(), z.unknown()),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const Settlement = z.strictObject({
  id: RowId,
  attempt: z.int(),
  paymentId: RowId,
  method: z.string(),
  amountMinor: PositiveMinor,
  state: MoneyState,
  settlementKey: z.string(),
  reference: z.string().nullable(),
  message: z.string().nullable(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
})
export type Settlement = z.infer<typeof Settlement>

export const CaseLine = z.strictObject({
  lineId: RowId,
  position: z.int(),
  sku: z.string(),
  title: z.string(),
  quantity: z.int(),
  partMinor: PositiveMinor.nullable(),
  replacementId: RowId.nullable(),
})

/** One run of a step's clock. `dueAt` is null while it stands still; an imported deadline wins over a computed one. */
export const CaseClock = z.strictObject({
  step: ClockStep,
  startedAt: Instant,
  dueAt: Instant.nullable(),
  basis: z.enum(['policy', 'imported']),
  citation: z.string().nullable(),
  pausedMs: z.int(),
  endedAt: Instant.nullable(),
  breached: z.boolean(),
})
export type CaseClock = z.infer<typeof CaseClock>

/** Another case, as it is named beside this one. */
export const CaseMention = z.strictObject({
  id: RowId,
  number: z.string(),
  kind: CaseKind,
  status: CaseStatus,
  currency: Currency,
  totalMinor: PositiveMinor,
  openedAt: Instant,
})
export type CaseMention = z.infer<typeof CaseMention>

export const CaseDetail = CaseSummary.extend({
  lines: z.array(CaseLine),
  note: z.string().nullable(),
  goodwillMinor: PositiveMinor,
  freight: FreightDraft.nullable(),
  shipFirst: z.boolean(),
  granted: z.boolean(),
  serialNumber: z.string().nullable(),
  /** What the merchant offered instead, while it stands. */
  offer: z.strictObject({ amountMinor: PositiveMinor, message: z.string() }).nullable(),
  goodsUnits: z.array(GoodsUnits),
  parcels: z.array(Parcel),
  replacements: z.array(Replacement),
  repair: Repair.nullable(),
  warranty: Warranty.nullable(),
  pastRepairs: z.array(PastRepair),
  proposals: z.array(Proposal),
  clocks: z.array(CaseClock),
  attachments: z.array(Attachment),
  /** The case it was opened from, and those opened from it. */
  linked: z.array(CaseMention),
  /** The review it was opened for. */
  reviewId: RowId.nullable(),
  buyerId: RowId.nullable(),
  /** Other cases of the same buyer, newest first, at most 20. */
  buyerCases: z.array(CaseMention),
  /** The first of two who must approve, where two must. */
  firstApprovedBy: z.string().nullable(),
  /** Until the amount is granted: the quote as of now. Once granted: null, and `rows` are what was granted. */
  quote: Quote.nullable(),
  /** Why an undecided case cannot be quoted any more: another case has taken its units or its money since. */
  quoteRefusal: z.strictObject({ code: z.string(), details: z.record(z.string(), z.unknown()) }).nullable(),
  rows: z.array(MoneyRow),
  decidedAt: Instant.nullable(),
  decidedBy: z.string().nullable(),
  declineCode: z.string().nullable(),
  settledAt: Instant.nullable(),
  legalDueOn: CalendarDate.nullable(),
  promisedAt: Instant.nullable(),
  policyVersionId: RowId,
  settlements: z.array(Settlement),
  timeline: z.array(TimelineEntry),
  moves: z.array(CaseMove),
  orderPaidMinor: Minor,
  orderGrantedMinor: Minor,
  orderRemainingMinor: Minor,
})
export type CaseDetail = z.infer<typeof CaseDetail>
