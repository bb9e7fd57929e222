import type { PolicyDocument } from '../../../../shared/model/policy'
import { buyerReasons, othersReasons, sellerReasons } from './cn-reasons'

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
  windowDays: 7,
  // Within seven days of getting the goods back; a refund without goods counts from the grant.
  refundWithinDays: 7,
  refundCitation: `${LAW_24}; ${LAW_25}`,
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
  restockingFeeBps: 0,
  goodwillLimitBps: 1_000,
  reviewAboveMinor: null,
  decideWithinHours: 48,
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
}
