import type { EndpointsOf, Handlers } from '../context'
import { acceptOffer } from './accept-offer'
import { addNote } from './add-note'
import { answerInfo } from './answer-info'
import { appealCase } from './appeal-case'
import { approveCase } from './approve-case'
import { askInfo } from './ask-info'
import { bulkCases } from './bulk-cases'
import { caseDetail } from './case-detail'
import { chargeUnreturned } from './charge-unreturned'
import { collectDue } from './collect-due'
import { confirmDelivery } from './confirm-delivery'
import { convertCase } from './convert-case'
import { counterCase } from './counter-case'
import { declineCase } from './decline-case'
import { diagnose } from './diagnose'
import { endCase } from './end-case'
import { grantAmount } from './grant-amount'
import { inspectGoods } from './inspect-goods'
import { countCases, listCases } from './list-cases'
import { markUnknown } from './mark-unknown'
import { openCase } from './open-case'
import { putAway } from './put-away'
import { quoteRequest } from './quote-case'
import { receiveGoods } from './receive-goods'
import { recordFailure } from './record-failure'
import { recordLoss } from './record-loss'
import { recordSettlement } from './record-settlement'
import { recordShipment } from './record-shipment'
import { refuseOffer } from './refuse-offer'
import { reopenCase } from './reopen-case'
import { acceptQuote, refuseQuote } from './repair-answers'
import { workOn } from './repair-work'
import { sendRefund } from './send-refund'
import { setDeadline } from './set-deadline'
import { setFreight } from './set-freight'
import { shipOut } from './ship-out'
import { startReview } from './start-review'
import { waiveDue } from './waive-due'

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
