import { ordinaryClocks } from '../../electron/domain/policies/presets/ordinary-terms'
import type { Output } from '../../shared/contract'
import { canMove, CASE_MOVES, statusOf, type CaseDetail, type TimelineEntry } from '../../shared/model/case'
import type { GoodsUnits } from '../../shared/model/goods'
import type { MoneyRow, Quote } from '../../shared/model/quote'
import { ORDINARY_REVIEW_TERMS } from '../../shared/model/review-terms'
import { NOW } from './mount-in-desk'

export const HOUR = 3_600_000

function row(changes: Partial<MoneyRow>): MoneyRow {
  return {
    kind: 'base',
    lineId: null,
    promotionId: null,
    amountMinor: 0,
    bearer: 'seller',
    rule: 'line.units',
    citation: null,
    inputs: {},
    ...changes,
  }
}

/** 190.00 for the second of two lines: 240.00 of goods less the promotion it breaks, 5.00 shipping, 5.00 too much cut off. */
export const EXAMPLE_ROWS: readonly MoneyRow[] = [
  row({
    lineId: 2,
    amountMinor: 24_000,
    inputs: { paidMinor: 24_000, quantity: 1, fromUnit: 0, toUnit: 1, grantedMinor: 0 },
  }),
  row({
    kind: 'promotion_settlement',
    promotionId: 1,
    amountMinor: -5_000,
    rule: 'promotion.broken',
    citation: 'Promotion terms',
    inputs: { thresholdMinor: 30_000, keptValueMinor: 12_000, keptShareMinor: 1_667, broken: true, settledMinor: 0 },
  }),
  row({
    kind: 'shipping',
    amountMinor: 500,
    rule: 'shipping.last_item',
    inputs: { shippingMinor: 500, grantedMinor: 0 },
  }),
  row({
    kind: 'cap',
    amountMinor: -500,
    rule: 'cap.order_paid',
    inputs: { totalMinor: 19_500, paidMinor: 19_000, leftMinor: 19_000 },
  }),
]

export function exampleQuote(changes: Partial<Quote> = {}): Quote {
  return {
    orderId: 5,
    kind: 'refund',
    reason: 'no_reason',
    currency: 'CNY',
    eligibility: 'eligible',
    findings: [],
    rows: [...EXAMPLE_ROWS],
    totalMinor: 19_000,
    dueMinor: 0,
    ruleOutcome: null,
    carriedMinor: 0,
    remainingMinor: 12_000,
    payments: [{ paymentId: 1, method: 'alipay', amountMinor: 19_000 }],
    bearers: [{ bearer: 'seller', amountMinor: 19_000 }],
    policyVersionId: 1,
    legalDueOn: '2026-11-29',
    legalDueAt: NOW + 7 * 24 * HOUR,
    promise: { p50At: NOW + 2 * HOUR, p90At: NOW + 24 * HOUR, basis: 'policy', sampleSize: 3, method: 'alipay' },
    ...changes,
  }
}

export function step(id: number, changes: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    id,
    at: NOW - HOUR,
    actor: 'Mia',
    step: 'open',
    before: null,
    after: 'to_review',
    rule: null,
    policyVersionId: 1,
    details: {},
    ...changes,
  }
}

/** A case as `cases.get` answers it for an owner: undecided ones carry the example quote. */
export function exampleCase(changes: Partial<CaseDetail> = {}): CaseDetail {
  const { kind = 'refund', decision = 'requested', goods = 'not_needed', work = 'none' } = changes
  const { out = 'none', money = 'nothing_owed', granted = money !== 'nothing_owed', shipFirst = false } = changes
  const states = { kind, decision, goods, work, out, money, granted, shipFirst }
  const quote = canMove(states, 'decline') ? exampleQuote({ kind }) : null
  return {
    id: 7,
    number: 'AS26-000007',
    version: 3,
    reason: 'no_reason',
    ...states,
    status: statusOf(states),
    orderId: 5,
    externalNumber: 'TB-5',
    channel: 'taobao',
    buyerName: '李雷',
    firstTitle: '耳机',
    currency: 'CNY',
    totalMinor: 19_000,
    dueMinor: 0,
    quantity: 1,
    openedAt: NOW - HOUR,
    dueAt: NOW + 40 * HOUR,
    closedAt: null,
    openedBy: 'Mia',
    lines: [{ lineId: 2, position: 2, sku: 'BUDS', title: '耳机', quantity: 1, partMinor: null, replacementId: null }],
    note: null,
    goodwillMinor: 0,
    freight: null,
    serialNumber: null,
    offer: null,
    goodsUnits: [],
    parcels: [],
    replacements: [],
    repair: null,
    warranty: null,
    pastRepairs: [],
    proposals: [],
    clocks: [],
    attachments: [],
    linked: [],
    reviewId: null,
    buyerId: 1,
    buyerCases: [],
    firstApprovedBy: null,
    quote,
    quoteRefusal: null,
    rows: quote?.rows ?? [...EXAMPLE_ROWS],
    decidedAt: null,
    decidedBy: null,
    declineCode: null,
    settledAt: null,
    legalDueOn: '2026-11-29',
    promisedAt: NOW + 24 * HOUR,
    policyVersionId: 1,
    settlements: [],
    timeline: [step(1)],
    moves: CASE_MOVES.filter((move) => canMove(states, move)),
    orderPaidMinor: 31_000,
    orderGrantedMinor: 0,
    orderRemainingMinor: 31_000,
    ...changes,
  }
}

/** Units of a line in the state they came in. */
export function exampleUnits(changes: Partial<GoodsUnits> = {}): GoodsUnits {
  const place = { id: 1, lineId: 2, replacementId: null, quantity: 1 }
  return { ...place, state: 'received', outcome: null, grade: null, disposition: null, note: null, ...changes }
}

const EVERY_KIND = ['refund', 'return', 'exchange', 'repair'] as const
const hours = { p50: 24, p90: 72 }

export const EXAMPLE_POLICY: Output<'policies.get'> = {
  id: 1,
  policyId: 1,
  version: 1,
  state: 'published',
  validFrom: 0,
  validTo: null,
  publishedAt: 0,
  document: {
    name: { 'zh-CN': '七天无理由退货', 'en-US': 'Seven-day no-reason return' },
    citation: 'Law, art. 25',
    scope: { channels: [], categories: [], segments: [], kinds: [] },
    windowDays: 7,
    windowStartsNextDay: true,
    faultWindowDays: { refund: null, return: 7, exchange: 15, repair: null },
    faultCitation: null,
    refundWithinDays: 7,
    refundCitation: 'Law, art. 24',
    refundWhen: 'inspected',
    lostOnWayBack: 'refund',
    excludedCategories: [],
    exclusionCitation: 'Law, art. 25',
    reasons: [
      {
        code: 'no_reason',
        label: { 'zh-CN': '七天无理由', 'en-US': 'No reason' },
        fault: 'buyer',
        kinds: ['refund', 'return'],
        evidence: [],
        evidenceRequired: false,
        withinWindow: true,
      },
      {
        code: 'damaged',
        label: { 'zh-CN': '商品破损', 'en-US': 'Arrived damaged' },
        fault: 'seller',
        kinds: [...EVERY_KIND],
        evidence: ['photo'],
        evidenceRequired: true,
        withinWindow: false,
      },
    ],
    declineReasons: [
      { code: 'outside_window', label: { 'zh-CN': '超过期限', 'en-US': 'Outside the window' } },
      { code: 'goods_not_intact', label: { 'zh-CN': '商品不完好', 'en-US': 'Goods are not intact' } },
    ],
    shipping: { whenUnshipped: true, whenNotBuyersFault: true, withLastItem: true },
    freight: { buyersFault: 'buyer', reimburseAtMostMinor: null, citation: null },
    restockingFeeBps: 0,
    gradeDeductionBps: { A: 0, B: 500, C: 2_000, D: 5_000 },
    gradeCitation: null,
    depreciation: { freeDays: 0, bpsPerDay: 0, mostBps: 0, citation: null },
    payBackOrder: [],
    repair: {
      warrantyMonths: 12,
      warrantyMonthsByCategory: {},
      labourMinorPerHour: 8_000,
      taxBps: 1_300,
      failedRepairs: 2,
      repairDays: 30,
      partsDays: 90,
      citation: null,
    },
    goodwillLimitBps: 1_000,
    reviewAboveMinor: null,
    fourEyes: { aboveMinor: null, days: 30 },
    rules: [],
    clocks: ordinaryClocks,
    settlementHours: { other: { p50: 2, p90: 24 } },
    finishHours: { return: hours, exchange: hours, repair: hours },
    reviews: ORDINARY_REVIEW_TERMS,
  },
}
