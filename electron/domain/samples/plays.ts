/** How the sample shop's people take each step, through the desk's own commands. */
import type { CaseDetail, CaseMove } from '../../../shared/model/case'
import { acceptOffer } from '../cases/decision/accept-offer'
import { answerInfo } from '../cases/decision/answer-info'
import { appealCase } from '../cases/decision/appeal-case'
import { approveCase } from '../cases/decision/approve-case'
import { askInfo } from '../cases/decision/ask-info'
import { chargeUnreturned } from '../cases/exchange/charge-unreturned'
import { collectDue } from '../cases/money/collect-due'
import { confirmDelivery } from '../cases/goods/confirm-delivery'
import { convertCase } from '../cases/decision/convert-case'
import { counterCase } from '../cases/decision/counter-case'
import { declineCase } from '../cases/decision/decline-case'
import { diagnose } from '../cases/repair/diagnose'
import { endCase } from '../cases/decision/end-case'
import { grantAmount } from '../cases/money/grant-amount'
import { inspectGoods } from '../cases/goods/inspect-goods'
import { markUnknown } from '../cases/money/mark-unknown'
import { putAway } from '../cases/goods/put-away'
import { receiveGoods } from '../cases/goods/receive-goods'
import { recordFailure } from '../cases/money/record-failure'
import { recordLoss } from '../cases/goods/record-loss'
import { recordSettlement } from '../cases/money/record-settlement'
import { recordShipment } from '../cases/goods/record-shipment'
import { refuseOffer } from '../cases/decision/refuse-offer'
import { acceptQuote, refuseQuote } from '../cases/repair/repair-answers'
import { workOn } from '../cases/repair/repair-work'
import { sendRefund } from '../cases/money/send-refund'
import { shipOut } from '../cases/goods/ship-out'
import { startReview } from '../cases/decision/start-review'
import { waiveDue } from '../cases/money/waive-due'
import type { WriteContext } from '../context'
import { inspectionOf, dispositionsFor } from './look-at-goods'
import type { PlannedCase } from './plan-case'
import { sameAgain } from './replacement'

type Target = { id: number; version: number }
type Play = (context: WriteContext, target: Target, found: CaseDetail, plan: PlannedCase) => Promise<CaseDetail>

const parcel = (found: CaseDetail, way: string) => ({
  carrier: '顺丰速运',
  trackingNumber: `SF-${way}-${found.number}`,
})
const expected = ({ quote }: CaseDetail) => ({ expectedTotalMinor: quote!.totalMinor })

const DECISIONS = {
  startReview,
  askInfo: (context, target) => askInfo(context, { ...target, question: '请补充商品照片 · Please send a photo' }),
  answerInfo: (context, target) => answerInfo(context, { ...target, answer: '照片已补充 · Photo sent' }),
  approve: (context, target, found) => approveCase(context, { ...target, ...expected(found) }),
  decline: (context, target) => declineCase(context, { ...target, declineCode: 'goods_not_intact' }),
  appeal: (context, target) => appealCase(context, { ...target, note: '商品未使用过 · It was never used' }),
  withdraw: endCase('withdraw'),
  expire: endCase('expire'),
  counter: (context, target, found) =>
    counterCase(context, {
      ...target,
      amountMinor: Math.max(1, Math.floor(found.totalMinor / 5)),
      message: '保留商品，补偿部分货款 · Keep the goods and take a part back',
    }),
  acceptOffer,
  refuseOffer,
} as const satisfies Partial<Record<CaseMove, Play>>

const GOODS = {
  recordShipment: (context, target, found) => recordShipment(context, { ...target, ...parcel(found, 'IN') }),
  receive: receiveGoods,
  recordLoss,
  inspect: (context, target, found, { finding }) =>
    inspectGoods(context, { ...target, units: inspectionOf(found, finding) }),
  putAway: (context, target, found) => putAway(context, { ...target, units: dispositionsFor(found) }),
  shipOut: (context, target, found) => shipOut(context, { ...target, ...parcel(found, 'OUT') }),
  confirmDelivery,
} as const satisfies Partial<Record<CaseMove, Play>>

const MONEY = {
  grant: (context, target, found) =>
    grantAmount(context, { ...target, ...expected(found), expectedDueMinor: found.quote!.dueMinor }),
  send: sendRefund('send'),
  retry: sendRefund('retry'),
  recordFailure: (context, target) =>
    recordFailure(context, { ...target, message: '收款账户异常 · Account not available' }),
  recordSettlement: (context, target, { number, version }) =>
    recordSettlement(context, { ...target, reference: `SAMPLE-${number}-${version}` }),
  markUnknown: (context, target) => markUnknown(context, { ...target, message: '平台未返回结果 · No answer' }),
  collect: (context, target, { number, version }) =>
    collectDue(context, { ...target, method: 'alipay', reference: `SAMPLE-IN-${number}-${version}` }),
  waive: (context, target) => waiveDue(context, { ...target, note: '老客户免收 · A regular customer' }),
  chargeUnreturned: (context, target, { replacements, money, dueMinor }) => {
    const priceMinor = replacements.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
    return chargeUnreturned(context, {
      ...target,
      expectedDueMinor: Math.max(0, priceMinor - (money === 'collected' ? dueMinor : 0)),
    })
  },
} as const satisfies Partial<Record<CaseMove, Play>>

const WORK = {
  diagnose: (context, target, _, { finding: { fault, parts, labourMinor, days }, course }) => {
    // The buyer's own doing is charged also inside the warranty.
    const charged = course.repair === 'charged' || course.repair === 'refused'
    const found = { faultFound: fault, parts, labourMinor, days }
    return diagnose(context, { ...target, ...found, ...(charged ? { covered: false } : {}) })
  },
  acceptQuote,
  refuseQuote,
  startRepair: workOn('startRepair'),
  waitParts: workOn('waitParts'),
  partsArrived: workOn('partsArrived'),
  finishRepair: workOn('finishRepair'),
  giveUpRepair: workOn('giveUpRepair'),
  convert: async (context, target, found) =>
    convertCase(context, {
      ...target,
      kind: 'exchange',
      reason: 'quality_defect',
      replacements: await sameAgain(context, found),
      note: '无法修复，换新 · Beyond repair, exchanged',
    }),
} as const satisfies Partial<Record<CaseMove, Play>>

export const PLAYS: Readonly<Partial<Record<CaseMove, Play>>> = { ...DECISIONS, ...GOODS, ...MONEY, ...WORK }
