/** Words for where a case and its parts stand. */
import type { CaseStatus, GoodsState, MoneyState, WorkState } from '../../../../shared/model/case'
import type { Disposition, GoodsOutcome } from '../../../../shared/model/goods'
import type { CaseKind, Evidence, Fault } from '../../../../shared/model/policy'
import { both, type Both } from './both'

export const STATUS_WORDS: Readonly<Record<CaseStatus, Both>> = {
  to_review: both('待审核', 'To review'),
  to_confirm: both('待复核', 'To confirm by a second person'),
  waiting_buyer: both('待买家答复', 'With the buyer'),
  offer_made: both('协商中', 'Offer made'),
  awaiting_return: both('待买家寄回', 'Awaiting the goods'),
  in_transit: both('退货在途', 'Goods on their way back'),
  to_inspect: both('待验货', 'To inspect'),
  to_grant: both('待确认金额', 'To grant'),
  to_put_away: both('待处置', 'To put away'),
  to_diagnose: both('待检测', 'To diagnose'),
  quote_sent: both('待买家确认报价', 'Repair quote sent'),
  to_repair: both('待维修', 'To repair'),
  in_repair: both('维修中', 'In repair'),
  waiting_parts: both('待配件', 'Waiting for parts'),
  to_collect: both('待收款', 'To collect'),
  to_ship: both('待发货', 'To ship'),
  shipped_out: both('已发出', 'Shipped out'),
  to_pay: both('待打款', 'To pay'),
  paying: both('打款中', 'Paying'),
  payment_failed: both('打款失败', 'Payment failed'),
  payment_unknown: both('打款待核对', 'Payment unknown'),
  settled: both('已结清', 'Settled'),
  completed: both('已完成', 'Completed'),
  declined: both('已拒绝', 'Declined'),
  withdrawn: both('已撤销', 'Withdrawn'),
  expired: both('已过期', 'Expired'),
  closed_without_payment: both('已完结，无需打款', 'Closed, nothing paid'),
}

export const KIND_WORDS: Readonly<Record<CaseKind, Both>> = {
  refund: both('退款', 'Refund'),
  return: both('退货', 'Return'),
  exchange: both('换货', 'Exchange'),
  repair: both('维修', 'Repair'),
}

export const FAULT_WORDS: Readonly<Record<Fault, Both>> = {
  seller: both('商家', 'Seller'),
  buyer: both('买家', 'Buyer'),
  carrier: both('物流', 'Carrier'),
  platform: both('平台', 'Platform'),
}

export const GOODS_WORDS: Readonly<Record<GoodsState, Both>> = {
  not_needed: both('不需寄回', 'Not needed'),
  awaiting_shipment: both('待寄回', 'Awaiting shipment'),
  in_transit: both('在途', 'In transit'),
  received: both('已收到', 'Received'),
  inspected: both('已验货', 'Inspected'),
  put_away: both('已处置', 'Put away'),
  lost: both('途中遗失', 'Lost'),
}

export const OUTCOME_WORDS: Readonly<Record<GoodsOutcome, Both>> = {
  accepted: both('合格收下', 'Accepted'),
  short: both('缺件', 'Short'),
  wrong_item: both('寄错商品', 'Wrong item'),
  damaged: both('途中损坏', 'Damaged on the way'),
  not_ours: both('非本店商品', 'Not ours'),
}

export const DISPOSITION_WORDS: Readonly<Record<Disposition, Both>> = {
  restocked: both('重新入库', 'Restocked'),
  scrapped: both('报废', 'Scrapped'),
  sent_back: both('寄还买家', 'Sent back'),
}

export const WORK_WORDS: Readonly<Record<WorkState, Both>> = {
  none: both('未开始', 'None'),
  to_diagnose: both('待检测', 'To diagnose'),
  quoted: both('已报价', 'Quoted'),
  accepted_by_buyer: both('买家已接受', 'Accepted by the buyer'),
  refused_by_buyer: both('买家已拒绝', 'Refused by the buyer'),
  in_repair: both('维修中', 'In repair'),
  waiting_parts: both('待配件', 'Waiting for parts'),
  repaired: both('已修好', 'Repaired'),
  unrepairable: both('无法修复', 'Unrepairable'),
}

export const PAYMENT_WORDS: Readonly<Record<MoneyState, Both>> = {
  nothing_owed: both('已收回', 'Taken back'),
  owed: both('应付', 'Owed'),
  sending: both('打款中', 'On its way'),
  settled: both('已结清', 'Settled'),
  failed: both('失败', 'Failed'),
  unknown: both('待核对', 'Unknown'),
  due_from_buyer: both('待买家付款', 'Due from the buyer'),
  collected: both('已向买家收取', 'Collected from the buyer'),
  waived: both('已免收', 'Waived'),
}

export const PURPOSE_WORDS: Readonly<Record<Evidence, Both>> = {
  photo: both('照片', 'Photo'),
  video: both('视频', 'Video'),
  tracking: both('物流记录', 'Tracking'),
  statement: both('账单', 'Statement'),
}
