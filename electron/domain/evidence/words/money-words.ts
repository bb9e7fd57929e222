/** Words for the rows of a computation, and for the details a timeline entry tells. */
import type { MoneyRow } from '../../../../shared/model/quote'
import { both, type Both } from './both'

export const ROW_WORDS: Readonly<Record<MoneyRow['kind'], Both>> = {
  base: both('商品', 'Goods'),
  earlier_part_refund: both('此前部分退款', 'Earlier part refund'),
  exchange_difference: both('换货差额', 'Exchange difference'),
  promotion_settlement: both('优惠重算', 'Promotion settled anew'),
  tax: both('税', 'Tax'),
  withheld: both('未收到，不退', 'Withheld'),
  grade_deduction: both('成色扣减', 'Grade deduction'),
  restocking_fee: both('重新入库费', 'Restocking fee'),
  depreciation: both('折旧', 'Depreciation'),
  freight: both('退货运费', 'Freight'),
  shortfall_carried: both('结转差额', 'Shortfall carried on'),
  shortfall_repaid: both('补足此前差额', 'Shortfall repaid'),
  shipping: both('运费', 'Shipping'),
  exchange_credit: both('换回抵扣', 'Credit for the exchanged'),
  exchange_price: both('换出商品', 'Replacement'),
  repair_parts: both('配件', 'Parts'),
  repair_labour: both('工时', 'Labour'),
  repair_tax: both('维修税费', 'Tax on the repair'),
  warranty_cover: both('保修承担', 'Covered by warranty'),
  unreturned_goods: both('未寄回的商品', 'Goods not returned'),
  offer: both('协商金额', 'Agreed offer'),
  goodwill: both('补偿', 'Goodwill'),
  cap: both('以实付为限', 'Limit of what was paid'),
}

/** Details of a timeline entry that a reader outside the shop needs; the others stay in the desk. */
export const DETAIL_WORDS: Readonly<Record<string, Both>> = {
  reason: both('原因', 'Reason'),
  note: both('备注', 'Note'),
  question: both('提问', 'Question'),
  answer: both('答复', 'Answer'),
  message: both('说明', 'Message'),
  declineCode: both('拒绝原因', 'Decline reason'),
  reference: both('流水号', 'Reference'),
  method: both('方式', 'Method'),
  carrier: both('承运商', 'Carrier'),
  trackingNumber: both('运单号', 'Tracking number'),
  name: both('文件', 'File'),
  sha256: both('摘要', 'Digest'),
  faultFound: both('检测结果', 'Fault found'),
  totalMinor: both('金额', 'Amount'),
  amountMinor: both('本笔', 'This payment'),
  dueMinor: both('应收', 'Due'),
  limitMinor: both('复核限额', 'Limit for two people'),
}
