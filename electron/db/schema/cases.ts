/** Cases, their lines, granted money rows, settlements (the outbox) and the append-only timeline. */
import { EntitySchema } from 'typeorm'
import { date, instant, int, json, key, minor, named, nullable, text } from './columns'

export interface CaseRow {
  id: number
  number: string
  version: number
  kind: string
  reason: string
  decision: string
  goods: string
  work: string
  out: string
  money: string
  /** `statusOf` its machines, kept beside them so that queues can be indexed by it. */
  status: string
  orderId: number
  channel: string
  currency: string
  policyVersionId: number
  quantity: number
  /** The quoted total while undecided, the granted total once granted. */
  totalMinor: number
  /** What the buyer owes; zero unless an exchange or a repair costs them something. */
  dueMinor: number
  goodwillMinor: number
  /** Counts grants; money rows and settlements carry the number of the grant they belong to. */
  grantNumber: number
  /** When the amount was granted; null before, and again once a grant is taken back. */
  grantedAt: number | null
  shipFirst: number
  serialNumber: string | null
  linkedCaseId: number | null
  buyerId: number | null
  freight: unknown
  offer: unknown
  /** The platform's own deadline for the running step. */
  deadlineAt: number | null
  firstApprovedBy: string | null
  /** Digest of what the first of two approvers saw; an edit voids it. */
  approvalDigest: string | null
  note: string | null
  openedAt: number
  openedOn: string
  openedBy: string
  dueAt: number | null
  decidedAt: number | null
  decidedOn: string | null
  decidedBy: string | null
  declineCode: string | null
  settledAt: number | null
  settledOn: string | null
  closedAt: number | null
  closedOn: string | null
  legalDueOn: string | null
  promisedAt: number | null
  grantedOn: string | null
  /** The first step anybody took after the opening. */
  repliedAt: number | null
  goodsBackAt: number | null
  /** Clocks of this case that had run out when they ended. */
  breached: number
  /** An earlier repair of one of the same lines; kept as it was at the opening. */
  repeatOf: number | null
}

export const cases = new EntitySchema<CaseRow>({
  name: 'CaseRow',
  tableName: 'cases',
  columns: {
    id: key,
    number: text,
    version: int,
    kind: text,
    reason: text,
    decision: text,
    goods: text,
    work: text,
    out: named(text, 'goods_out'),
    money: text,
    status: text,
    orderId: named(int, 'order_id'),
    channel: text,
    currency: text,
    policyVersionId: named(int, 'policy_version_id'),
    quantity: int,
    totalMinor: named(minor, 'total_minor'),
    dueMinor: named(minor, 'due_minor'),
    goodwillMinor: named(minor, 'goodwill_minor'),
    grantNumber: named(int, 'grant_number'),
    grantedAt: nullable(named(instant, 'granted_at')),
    shipFirst: named(int, 'ship_first'),
    serialNumber: nullable(named(text, 'serial_number')),
    linkedCaseId: nullable(named(int, 'linked_case_id')),
    buyerId: nullable(named(int, 'buyer_id')),
    freight: nullable(json),
    offer: nullable(json),
    deadlineAt: nullable(named(instant, 'deadline_at')),
    firstApprovedBy: nullable(named(text, 'first_approved_by')),
    approvalDigest: nullable(named(text, 'approval_digest')),
    note: nullable(text),
    openedAt: named(instant, 'opened_at'),
    openedOn: named(date, 'opened_on'),
    openedBy: named(text, 'opened_by'),
    dueAt: nullable(named(instant, 'due_at')),
    decidedAt: nullable(named(instant, 'decided_at')),
    decidedOn: nullable(named(date, 'decided_on')),
    decidedBy: nullable(named(text, 'decided_by')),
    declineCode: nullable(named(text, 'decline_code')),
    settledAt: nullable(named(instant, 'settled_at')),
    settledOn: nullable(named(date, 'settled_on')),
    closedAt: nullable(named(instant, 'closed_at')),
    closedOn: nullable(named(date, 'closed_on')),
    legalDueOn: nullable(named(date, 'legal_due_on')),
    promisedAt: nullable(named(instant, 'promised_at')),
    grantedOn: nullable(named(date, 'granted_on')),
    repliedAt: nullable(named(instant, 'replied_at')),
    goodsBackAt: nullable(named(instant, 'goods_back_at')),
    breached: int,
    repeatOf: nullable(named(int, 'repeat_of')),
  },
})

export interface CaseLineRow {
  caseId: number
  lineId: number
  quantity: number
  /** A part of the units' value, or null when they are refunded in full. */
  partMinor: number | null
  /** The units are those an earlier exchange put in their place. */
  replacementId: number | null
}

export const caseLines = new EntitySchema<CaseLineRow>({
  name: 'CaseLineRow',
  tableName: 'case_lines',
  columns: {
    caseId: { ...named(int, 'case_id'), primary: true },
    lineId: { ...named(int, 'line_id'), primary: true },
    quantity: int,
    partMinor: nullable(named(minor, 'part_minor')),
    replacementId: nullable(named(int, 'replacement_id')),
  },
})

export interface MoneyRowRow {
  caseId: number
  grantNumber: number
  position: number
  kind: string
  lineId: number | null
  promotionId: number | null
  amountMinor: number
  bearer: string
  rule: string
  citation: string | null
  inputs: Record<string, unknown>
}

export const moneyRows = new EntitySchema<MoneyRowRow>({
  name: 'MoneyRowRow',
  tableName: 'money_rows',
  columns: {
    caseId: { ...named(int, 'case_id'), primary: true },
    grantNumber: { ...named(int, 'grant_number'), primary: true },
    position: { ...int, primary: true },
    kind: text,
    lineId: nullable(named(int, 'line_id')),
    promotionId: nullable(named(int, 'promotion_id')),
    amountMinor: named(minor, 'amount_minor'),
    bearer: text,
    rule: text,
    citation: nullable(text),
    inputs: json,
  },
})

export interface SettlementRow {
  id: number
  caseId: number
  grantNumber: number
  paymentId: number
  amountMinor: number
  /** sending · settled · failed · unknown */
  state: string
  attempt: number
  /** Handed to the platform with every attempt, so that it pays once at most. */
  settlementKey: string
  reference: string | null
  message: string | null
  createdAt: number
  endedAt: number | null
}

export const settlements = new EntitySchema<SettlementRow>({
  name: 'SettlementRow',
  tableName: 'settlements',
  columns: {
    id: key,
    caseId: named(int, 'case_id'),
    grantNumber: named(int, 'grant_number'),
    paymentId: named(int, 'payment_id'),
    amountMinor: named(minor, 'amount_minor'),
    state: text,
    attempt: int,
    settlementKey: named(text, 'settlement_key'),
    reference: nullable(text),
    message: nullable(text),
    createdAt: named(instant, 'created_at'),
    endedAt: nullable(named(instant, 'ended_at')),
  },
})

export interface CaseEventRow {
  id: number
  caseId: number
  at: number
  actor: string
  step: string
  before: string | null
  after: string | null
  rule: string | null
  policyVersionId: number | null
  details: Record<string, unknown>
}

export const caseEvents = new EntitySchema<CaseEventRow>({
  name: 'CaseEventRow',
  tableName: 'case_events',
  columns: {
    id: key,
    caseId: named(int, 'case_id'),
    at: instant,
    actor: text,
    step: text,
    before: nullable(text),
    after: nullable(text),
    rule: nullable(text),
    policyVersionId: nullable(named(int, 'policy_version_id')),
    details: json,
  },
})
