/** Reason codes of the mainland China preset, by whose fault it is. Only reasons without a fault are bound to the window. */
import type { CaseKind, Fault, PolicyReason } from '../../../../shared/model/policy'

type Evidence = PolicyReason['evidence']

function reason(
  fault: Fault,
  code: string,
  zh: string,
  en: string,
  kinds: CaseKind[],
  evidence: Evidence = [],
): PolicyReason {
  const label = { 'zh-CN': zh, 'en-US': en }
  return { code, label, fault, kinds, evidence, evidenceRequired: false, withinWindow: fault === 'buyer' }
}

const GOODS_BACK: CaseKind[] = ['refund', 'return', 'exchange']
const ANY: CaseKind[] = ['refund', 'return', 'exchange', 'repair']
const MONEY: CaseKind[] = ['refund', 'return']

export const buyerReasons: PolicyReason[] = [
  reason('buyer', 'no_reason', '七天无理由', 'No reason (seven days)', MONEY),
  reason('buyer', 'changed_mind', '不想要了', 'Changed my mind', GOODS_BACK),
  reason('buyer', 'ordered_by_mistake', '拍错/多拍', 'Ordered by mistake', GOODS_BACK),
]

export const sellerReasons: PolicyReason[] = [
  reason('seller', 'damaged', '商品破损', 'Arrived damaged', ANY, ['photo']),
  reason('seller', 'quality_defect', '质量问题', 'Quality defect', ANY, ['photo']),
  reason('seller', 'not_as_described', '与描述不符', 'Not as described', GOODS_BACK, ['photo']),
  reason('seller', 'wrong_item', '发错货', 'Wrong item sent', GOODS_BACK, ['photo']),
  reason('seller', 'missing_item', '少件/漏发', 'Item missing', GOODS_BACK, ['photo']),
  reason('seller', 'late_delivery', '未按约定时间发货', 'Sent later than promised', MONEY),
  reason('seller', 'out_of_stock', '缺货', 'Out of stock', MONEY),
]

export const othersReasons: PolicyReason[] = [
  reason('carrier', 'lost_in_transit', '快递丢失', 'Lost in transit', GOODS_BACK, ['tracking']),
  reason('carrier', 'damaged_in_transit', '运输途中损坏', 'Damaged in transit', GOODS_BACK, ['photo', 'tracking']),
  reason('platform', 'price_error', '平台价格错误', 'Price error of the platform', MONEY),
  reason('platform', 'duplicate_payment', '重复扣款', 'Charged twice', ['refund'], ['statement']),
]
