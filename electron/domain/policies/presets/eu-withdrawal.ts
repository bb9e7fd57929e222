import type { PolicyDocument, PolicyReason } from '../../../../shared/model/policy'
import { ORDINARY_REVIEW_TERMS } from '../../../../shared/model/review-terms'
import { buyerReasons, othersReasons, sellerReasons } from './cn-reasons'
import { everyKind, everyone, noDepreciation, ordinaryClocks } from './ordinary-terms'

const DIRECTIVE = '欧盟指令 2011/83/EU · Directive 2011/83/EU'
const SALES = '欧盟指令 (EU) 2019/771 · Directive (EU) 2019/771'

/** Names that differ from the mainland's; all other reasons are the same anywhere. */
const RENAMED: Readonly<Record<string, PolicyReason['label']>> = {
  no_reason: { 'zh-CN': '十四天内撤回', 'en-US': 'Withdrawal (14 days)' },
}

const reasons: PolicyReason[] = [...buyerReasons, ...sellerReasons, ...othersReasons].map((reason) => ({
  ...reason,
  label: RENAMED[reason.code] ?? reason.label,
}))

/**
 * Withdrawal from a distance contract in the European Union, and conformity of goods for two years. Editable, and no legal
 * advice: member states differ, and the 14 days only run where the buyer was told of them (art. 10).
 */
export const euWithdrawal: PolicyDocument = {
  name: { 'zh-CN': '欧盟十四天撤回权', 'en-US': 'EU right of withdrawal' },
  citation: `${DIRECTIVE}, art. 9`,
  scope: everyone,
  // Fourteen days from the day on which the buyer got the last item; the day itself is not counted.
  windowDays: 14,
  windowStartsNextDay: true,
  faultWindowDays: everyKind(730),
  faultCitation: `${SALES}, art. 10`,
  refundWithinDays: 14,
  refundCitation: `${DIRECTIVE}, art. 13`,
  // The seller may wait for the goods, or for proof that they were sent.
  refundWhen: 'inspected',
  lostOnWayBack: 'refuse',
  excludedCategories: [
    'made_to_order',
    'made to order',
    'custom',
    'personalised',
    'fresh',
    'perishable',
    'sealed_hygiene',
    'unsealed_media',
    'audio_video',
    'software',
    'newspaper',
    'periodical',
    'magazine',
    'digital',
    'download',
  ],
  exclusionCitation: `${DIRECTIVE}, art. 16`,
  reasons,
  declineReasons: [
    { code: 'outside_window', label: { 'zh-CN': '超过撤回期限', 'en-US': 'Outside the withdrawal period' } },
    {
      code: 'excluded_goods',
      label: { 'zh-CN': '不适用撤回权的商品', 'en-US': 'Goods without a right of withdrawal' },
    },
    { code: 'evidence_insufficient', label: { 'zh-CN': '凭证不足', 'en-US': 'Evidence is not sufficient' } },
    { code: 'settled_otherwise', label: { 'zh-CN': '已用其他方式解决', 'en-US': 'Settled in another way' } },
    { code: 'duplicate_request', label: { 'zh-CN': '重复申请', 'en-US': 'Duplicate request' } },
    { code: 'suspected_abuse', label: { 'zh-CN': '疑似恶意申请', 'en-US': 'Suspected abuse' } },
  ],
  // Delivery at its cheapest standard price comes back with a full withdrawal.
  shipping: { whenUnshipped: true, whenNotBuyersFault: true, withLastItem: true },
  // The buyer bears the way back, if the seller said so before the sale.
  freight: { buyersFault: 'buyer', reimburseAtMostMinor: null, citation: `${DIRECTIVE}, art. 14(1)` },
  restockingFeeBps: 0,
  // Handling beyond what shows the goods' nature diminishes their value; how much is the seller's to show.
  gradeDeductionBps: { A: 0, B: 0, C: 2_500, D: 6_000 },
  gradeCitation: `${DIRECTIVE}, art. 14(2)`,
  depreciation: noDepreciation,
  payBackOrder: [],
  repair: {
    warrantyMonths: 24,
    warrantyMonthsByCategory: {},
    labourMinorPerHour: 5_000,
    taxBps: 2_000,
    failedRepairs: 1,
    repairDays: 30,
    partsDays: 30,
    citation: `${SALES}, art. 13, 14`,
  },
  goodwillLimitBps: 1_000,
  reviewAboveMinor: null,
  fourEyes: { aboveMinor: null, days: 30 },
  rules: [],
  clocks: {
    ...ordinaryClocks,
    // The buyer sends the goods back within 14 days of saying so.
    ship_back: { hours: 14 * 24, counts: 'elapsed', citation: `${DIRECTIVE}, art. 14(1)` },
  },
  settlementHours: {
    credit_card: { p50: 72, p90: 168 },
    paypal: { p50: 4, p90: 48 },
    bank_transfer: { p50: 24, p90: 72 },
    other: { p50: 72, p90: 168 },
  },
  reviews: ORDINARY_REVIEW_TERMS,
  finishHours: {
    return: { p50: 216, p90: 408 },
    exchange: { p50: 240, p90: 456 },
    repair: { p50: 336, p90: 720 },
  },
}
