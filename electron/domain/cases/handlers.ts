import type { EndpointsOf, Handlers } from '../context'
import { acceptOffer } from './decision/accept-offer'
import { addNote } from './add-note'
import { answerInfo } from './decision/answer-info'
import { appealCase } from './decision/appeal-case'
import { approveCase } from './decision/approve-case'
import { askInfo } from './decision/ask-info'
import { bulkCases } from './bulk-cases'
import { caseDetail } from './case-detail'
import { chargeUnreturned } from './exchange/charge-unreturned'
import { collectDue } from './money/collect-due'
import { confirmDelivery } from './goods/confirm-delivery'
import { convertCase } from './decision/convert-case'
import { counterCase } from './decision/counter-case'
import { declineCase } from './decision/decline-case'
import { diagnose } from './repair/diagnose'
import { endCase } from './decision/end-case'
import { grantAmount } from './money/grant-amount'
import { inspectGoods } from './goods/inspect-goods'
import { countCases, listCases } from './list-cases'
import { markUnknown } from './money/mark-unknown'
import { openCase } from './opening/open-case'
import { putAway } from './goods/put-away'
import { quoteRequest } from './quoting/quote-case'
import { receiveGoods } from './goods/receive-goods'
import { recordFailure } from './money/record-failure'
import { recordLoss } from './goods/record-loss'
import { recordSettlement } from './money/record-settlement'
import { recordShipment } from './goods/record-shipment'
import { refuseOffer } from './decision/refuse-offer'
import { reopenCase } from './decision/reopen-case'
import { acceptQuote, refuseQuote } from './repair/repair-answers'
import { workOn } from './repair/repair-work'
import { sendRefund } from './money/send-refund'
import { setDeadline } from './clocks/set-deadline'
import { setFreight } from './decision/set-freight'
import { shipOut } from './goods/ship-out'
import { startReview } from './decision/start-review'
import { waiveDue } from './money/waive-due'

export const caseHandlers: Handlers<EndpointsOf<'cases'>> = {
  'cases.list': listCases,
  'cases.counts': countCases,
  'cases.get': (context, { id }) => caseDetail(context, id),
  'cases.quote': quoteRequest,
  'cases.open': openCase,
  'cases.startReview': startReview,
  'cases.askInfo': askInfo,
  'cases.answerInfo': answerInfo,
  'cases.approve': approveCase,
  'cases.decline': declineCase,
  'cases.withdraw': endCase('withdraw'),
  'cases.expire': endCase('expire'),
  'cases.counter': counterCase,
  'cases.acceptOffer': acceptOffer,
  'cases.refuseOffer': refuseOffer,
  'cases.appeal': appealCase,
  'cases.convert': convertCase,
  'cases.setDeadline': setDeadline,
  'cases.setFreight': setFreight,
  'cases.bulk': bulkCases,
  'cases.reopen': reopenCase,
  'cases.addNote': addNote,
  'cases.recordShipment': recordShipment,
  'cases.receive': receiveGoods,
  'cases.recordLoss': recordLoss,
  'cases.inspect': inspectGoods,
  'cases.putAway': putAway,
  'cases.diagnose': diagnose,
  'cases.acceptQuote': acceptQuote,
  'cases.refuseQuote': refuseQuote,
  'cases.startRepair': workOn('startRepair'),
  'cases.waitParts': workOn('waitParts'),
  'cases.partsArrived': workOn('partsArrived'),
  'cases.finishRepair': workOn('finishRepair'),
  'cases.giveUpRepair': workOn('giveUpRepair'),
  'cases.shipOut': shipOut,
  'cases.confirmDelivery': confirmDelivery,
  'cases.chargeUnreturned': chargeUnreturned,
  'cases.grant': grantAmount,
  'cases.send': sendRefund('send'),
  'cases.recordSettlement': recordSettlement,
  'cases.recordFailure': recordFailure,
  'cases.retry': sendRefund('retry'),
  'cases.markUnknown': markUnknown,
  'cases.collect': collectDue,
  'cases.waive': waiveDue,
}
