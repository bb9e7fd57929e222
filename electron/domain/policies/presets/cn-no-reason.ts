import type { PolicyDocument } from '../../../../shared/model/policy'
import { ORDINARY_REVIEW_TERMS } from '../../../../shared/model/review-terms'
import { buyerReasons, othersReasons, sellerReasons } from './cn-reasons'
import { cnRepairTerms } from './cn-repair-terms'
import { everyKind, everyone, noDepreciation, ordinaryClocks } from './ordinary-terms'

const LAW_24 = '《消费者权益保护法》第二十四条 · Consumer Protection Law of the PRC, art. 24'
const LAW_25 = '《消费者权益保护法》第二十五条 · Consumer Protection Law of the PRC, art. 25'
const MEASURES =
  '《网络购买商品七日无理由退货暂行办法》 · Interim Measures for Seven-Day No-Reason Returns of Goods Bought Online'

/**
 * No-reason return in mainland China, in the wording of the law of 2013 and the measures as revised in 2020. Editable,
 * and no legal advice. The limits without a citation (goodwill, hours) are ordinary practice, not law.
 */
export const cnNoReason: PolicyDocument = {
  name: { 'zh-CN': '七天无理由退货', 'en-US': 'Seven-day no-reason return' },
  // Seven days from the day after the buyer signed for the goods; what was actually paid is refunded.
  citation: `${LAW_25}; ${MEASURES}`,
  scope: everyone,
  windowDays: 7,
  windowStartsNextDay: true,
  // A defect has no date after which it may no longer be claimed: what is due for it depends on the law and the warranty.
  faultWindowDays: everyKind(null),
  faultCitation: LAW_24,
  // Within seven days of getting the goods back; a refund without goods counts from the grant.
  refundWithinDays: 7,
  refundCitation: `${LAW_24}; ${LAW_25}`,
  refundWhen: 'inspected',
  lostOnWayBack: 'refund',
  // Source files name categories in either language. Goods unsuitable by nature are excluded only where the buyer
  // confirmed that at purchase, so none is listed for that here.
  excludedCategories: [
    '定作',
    '定制',
    '定制商品',
    'made_to_order',
    'made to order',
    'custom',
    '鲜活易腐',
    '生鲜',
    'fresh',
    'perishable',
    '音像制品',
    '计算机软件',
    '数字化商品',
    '虚拟商品',
    'digital',
    'software',
    'download',
    '报纸期刊',
    '报纸',
    '期刊',
    'newspaper',
    'periodical',
    'periodicals',
  ],
  exclusionCitation: `${LAW_25}; ${MEASURES}`,
  reasons: [...buyerReasons, ...sellerReasons, ...othersReasons],
  declineReasons: [
    { code: 'outside_window', label: { 'zh-CN': '超过无理由退货期限', 'en-US': 'Outside the no-reason window' } },
    {
      code: 'excluded_goods',
      label: { 'zh-CN': '不适用无理由退货的商品', 'en-US': 'Goods without a no-reason return' },
    },
    { code: 'goods_not_intact', label: { 'zh-CN': '商品不完好', 'en-US': 'Goods are not intact' } },
    { code: 'evidence_insufficient', label: { 'zh-CN': '凭证不足', 'en-US': 'Evidence is not sufficient' } },
    { code: 'settled_otherwise', label: { 'zh-CN': '已用其他方式解决', 'en-US': 'Settled in another way' } },
    { code: 'duplicate_request', label: { 'zh-CN': '重复申请', 'en-US': 'Duplicate request' } },
    { code: 'suspected_abuse', label: { 'zh-CN': '疑似恶意申请', 'en-US': 'Suspected abuse' } },
  ],
  shipping: { whenUnshipped: true, whenNotBuyersFault: true, withLastItem: true },
  // The buyer pays the way back, the merchant when at fault.
  freight: { buyersFault: 'buyer', reimburseAtMostMinor: null, citation: `${LAW_24}; ${LAW_25}` },
  restockingFeeBps: 0,
  // Opened to look at or to try, goods still count as intact; used or marked ones have lost value.
  gradeDeductionBps: { A: 0, B: 0, C: 2_000, D: 5_000 },
  gradeCitation: MEASURES,
  depreciation: noDepreciation,
  payBackOrder: [],
  repair: cnRepairTerms,
  goodwillLimitBps: 1_000,
  reviewAboveMinor: null,
  fourEyes: { aboveMinor: null, days: 30 },
  rules: [],
  clocks: ordinaryClocks,
  settlementHours: {
    alipay: { p50: 2, p90: 24 },
    支付宝: { p50: 2, p90: 24 },
    wechat: { p50: 2, p90: 24 },
    微信支付: { p50: 2, p90: 24 },
    bank_card: { p50: 48, p90: 120 },
    银行卡: { p50: 48, p90: 120 },
    credit_card: { p50: 72, p90: 168 },
    信用卡: { p50: 72, p90: 168 },
    other: { p50: 48, p90: 168 },
  },
  reviews: ORDINARY_REVIEW_TERMS,
  finishHours: {
    return: { p50: 168, p90: 336 },
    exchange: { p50: 192, p90: 408 },
    repair: { p50: 288, p90: 720 },
  },
}
