/** Words for what was done to a case. */
import type { CaseMove } from '../../../../shared/model/case'
import { both, type Both } from './both'

const MOVES: Readonly<Record<CaseMove, Both>> = {
  startReview: both('开始审核', 'Taken into review'),
  askInfo: both('询问买家', 'Asked the buyer'),
  answerInfo: both('买家答复', 'The buyer answered'),
  approve: both('批准', 'Approved'),
  decline: both('拒绝', 'Declined'),
  counter: both('提出协商方案', 'Counter-offer made'),
  acceptOffer: both('买家接受方案', 'Offer accepted'),
  refuseOffer: both('买家拒绝方案', 'Offer refused'),
  appeal: both('买家申诉', 'Appealed'),
  withdraw: both('买家撤销', 'Withdrawn by the buyer'),
  expire: both('逾期关闭', 'Expired'),
  reopen: both('重开', 'Reopened'),
  convert: both('转换类型', 'Converted'),
  recordShipment: both('买家寄出', 'Sent by the buyer'),
  receive: both('收到退货', 'Received'),
  recordLoss: both('登记途中遗失', 'Lost on the way back'),
  inspect: both('验货', 'Inspected'),
  putAway: both('处置商品', 'Put away'),
  grant: both('确认金额', 'Amount granted'),
  send: both('打款', 'Money sent'),
  recordSettlement: both('登记结清', 'Settlement recorded'),
  recordFailure: both('登记失败', 'Failure recorded'),
  markUnknown: both('标记待核对', 'Marked as unknown'),
  retry: both('再次打款', 'Money sent again'),
  collect: both('收取差额', 'Collected from the buyer'),
  waive: both('免收', 'Waived'),
  chargeUnreturned: both('未寄回，计收货款', 'Charged for goods not returned'),
  diagnose: both('检测并报价', 'Diagnosed and quoted'),
  acceptQuote: both('买家接受报价', 'Repair quote accepted'),
  refuseQuote: both('买家拒绝报价', 'Repair quote refused'),
  startRepair: both('开始维修', 'Repair begun'),
  waitParts: both('等待配件', 'Waiting for parts'),
  partsArrived: both('配件到货', 'Parts arrived'),
  finishRepair: both('修好', 'Repaired'),
  giveUpRepair: both('无法修复', 'Given up as unrepairable'),
  shipOut: both('发出', 'Shipped out'),
  confirmDelivery: both('确认送达', 'Delivered'),
}

/** Steps that are no move between states. */
const OTHERS: Readonly<Record<string, Both>> = {
  open: both('新建', 'Opened'),
  note: both('备注', 'Note'),
  attach: both('添加凭证', 'Evidence added'),
  detach: both('移除凭证', 'Evidence taken off'),
  setDeadline: both('设定平台期限', 'Platform deadline set'),
  setFreight: both('登记运费', 'Freight recorded'),
}

/** A step without a word stands as its name. */
export function stepWord(step: string): Both {
  return (Object.hasOwn(MOVES, step) ? MOVES[step as CaseMove] : OTHERS[step]) ?? both(step, step)
}
