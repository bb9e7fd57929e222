/** After-sales cases: two machines in this slice (decision and money), and the status a clerk reads, a pure function of both. */
import { z } from 'zod'
import { Currency, Minor, PositiveMinor } from '../money'
import type { Permission } from '../permissions'
import { CalendarDate, Instant } from '../time'
import { RowId } from './order'
import { CaseKind } from './policy'
import { MoneyRow, Quote } from './quote'

export const DECISION_STATES = ['requested', 'needs_info', 'in_review', 'approved', 'declined', 'withdrawn'] as const
export const DecisionState = z.enum(DECISION_STATES)
export type DecisionState = z.infer<typeof DecisionState>

export const MONEY_STATES = ['nothing_owed', 'owed', 'sending', 'settled', 'failed', 'unknown'] as const
export const MoneyState = z.enum(MONEY_STATES)
export type MoneyState = z.infer<typeof MoneyState>

/** What a clerk reads in a list. */
export const CASE_STATUSES = [
  'to_review',
  'waiting_buyer',
  'to_pay',
  'paying',
  'payment_failed',
  'payment_unknown',
  'settled',
  'declined',
  'withdrawn',
  'closed_without_payment',
] as const
export const CaseStatus = z.enum(CASE_STATUSES)
export type CaseStatus = z.infer<typeof CaseStatus>

export const CASE_MOVES = [
  'startReview',
  'askInfo',
  'answerInfo',
  'approve',
  'decline',
  'withdraw',
  'send',
  'recordSettlement',
  'recordFailure',
  'retry',
  'reopen',
] as const
export const CaseMove = z.enum(CASE_MOVES)
export type CaseMove = z.infer<typeof CaseMove>

export interface CaseStates {
  decision: DecisionState
  money: MoneyState
}
interface Transition {
  permission: Permission
  decision: readonly DecisionState[]
  money: readonly MoneyState[]
  to: Partial<CaseStates>
}

/** Every move, where it may start, what it needs and where it leads; the buttons and the server read this one table. */
export const TRANSITIONS: Readonly<Record<CaseMove, Transition>> = {
  startReview: {
    permission: 'cases.write',
    decision: ['requested'],
    money: ['nothing_owed'],
    to: { decision: 'in_review' },
  },
  askInfo: {
    permission: 'cases.write',
    decision: ['requested', 'in_review'],
    money: ['nothing_owed'],
    to: { decision: 'needs_info' },
  },
  answerInfo: {
    permission: 'cases.write',
    decision: ['needs_info'],
    money: ['nothing_owed'],
    to: { decision: 'requested' },
  },
  approve: {
    permission: 'cases.decide',
    decision: ['requested', 'in_review'],
    money: ['nothing_owed'],
    to: { decision: 'approved', money: 'owed' },
  },
  decline: {
    permission: 'cases.decide',
    decision: ['requested', 'in_review', 'needs_info'],
    money: ['nothing_owed'],
    to: { decision: 'declined' },
  },
  withdraw: {
    permission: 'cases.write',
    decision: ['requested', 'in_review', 'needs_info'],
    money: ['nothing_owed'],
    to: { decision: 'withdrawn' },
  },
  send: { permission: 'cases.settle', decision: ['approved'], money: ['owed'], to: { money: 'sending' } },
  recordSettlement: {
    permission: 'cases.settle',
    decision: ['approved'],
    money: ['sending', 'unknown'],
    to: { money: 'settled' },
  },
  recordFailure: {
    permission: 'cases.settle',
    decision: ['approved'],
    money: ['sending', 'unknown'],
    to: { money: 'failed' },
  },
  retry: { permission: 'cases.settle', decision: ['approved'], money: ['failed'], to: { money: 'sending' } },
  reopen: {
    permission: 'cases.decide',
    decision: ['approved', 'declined', 'withdrawn'],
    money: ['nothing_owed', 'owed', 'failed'],
    to: { decision: 'in_review', money: 'nothing_owed' },
  },
}

export function canMove(states: CaseStates, move: CaseMove): boolean {
  const transition = TRANSITIONS[move]
  return transition.decision.includes(states.decision) && transition.money.includes(states.money)
}

export function statusOf({ decision, money }: CaseStates): CaseStatus {
  if (decision === 'declined' || decision === 'withdrawn') return decision
  if (decision === 'needs_info') return 'waiting_buyer'
  if (decision !== 'approved') return 'to_review'
  const byMoney = {
    nothing_owed: 'closed_without_payment',
    owed: 'to_pay',
    sending: 'paying',
    settled: 'settled',
    failed: 'payment_failed',
    unknown: 'payment_unknown',
  } as const
  return byMoney[money]
}

/** A case is open while somebody still has to do something. */
export const CLOSED_STATUSES: readonly CaseStatus[] = ['settled', 'declined', 'withdrawn', 'closed_without_payment']

/** The tabs of the queue. `open` = everything that is not closed; `overdue` = open and past its due time, `due_today` = due between now and the end of the shop's day. */
export const CASE_VIEWS = [
  'open',
  'to_review',
  'waiting_buyer',
  'to_pay',
  'paying',
  'payment_failed',
  'overdue',
  'due_today',
  'settled',
  'declined',
  'all',
] as const
export const CaseView = z.enum(CASE_VIEWS)
export type CaseView = z.infer<typeof CaseView>

export const CaseSummary = z.strictObject({
  id: RowId,
  number: z.string(),
  version: z.int(),
  kind: CaseKind,
  reason: z.string(),
  decision: DecisionState,
  money: MoneyState,
  status: CaseStatus,
  orderId: RowId,
  externalNumber: z.string(),
  channel: z.string(),
  buyerName: z.string().nullable(),
  firstTitle: z.string().nullable(),
  currency: Currency,
  totalMinor: PositiveMinor,
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
})

export const CaseDetail = CaseSummary.extend({
  lines: z.array(CaseLine),
  note: z.string().nullable(),
  goodwillMinor: PositiveMinor,
  /** While undecided: the quote as of now. Once granted: null, and `rows` are what was granted. */
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
