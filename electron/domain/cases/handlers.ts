import type { EndpointsOf, Handlers } from '../context'
import { addNote } from './add-note'
import { answerInfo } from './answer-info'
import { approveRefund } from './approve-refund'
import { askInfo } from './ask-info'
import { caseDetail } from './case-detail'
import { declineCase } from './decline-case'
import { countCases, listCases } from './list-cases'
import { openCase } from './open-case'
import { quoteRequest } from './quote-case'
import { recordFailure } from './record-failure'
import { recordSettlement } from './record-settlement'
import { reopenCase } from './reopen-case'
import { sendRefund } from './send-refund'
import { startReview } from './start-review'
import { withdrawCase } from './withdraw-case'

export const caseHandlers: Handlers<EndpointsOf<'cases'>> = {
  'cases.list': listCases,
  'cases.counts': countCases,
  'cases.get': (context, { id }) => caseDetail(context, id),
  'cases.quote': quoteRequest,
  'cases.open': openCase,
  'cases.startReview': startReview,
  'cases.askInfo': askInfo,
  'cases.answerInfo': answerInfo,
  'cases.approve': approveRefund,
  'cases.decline': declineCase,
  'cases.withdraw': withdrawCase,
  'cases.send': sendRefund('send'),
  'cases.recordSettlement': recordSettlement,
  'cases.recordFailure': recordFailure,
  'cases.retry': sendRefund('retry'),
  'cases.reopen': reopenCase,
  'cases.addNote': addNote,
}
