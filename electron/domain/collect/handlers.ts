import type { EndpointsOf, Handlers } from '../context'
import { answerSurvey } from './answer-survey'
import { countAsking } from './count-due'
import { listDue } from './list-due'
import { markSent } from './mark-sent'
import { responseRates } from './rates'
import { listSuppressions, suppress, unsuppress } from './suppressions'
import { unmark } from './unmark'
import { writeInvitation } from './write-invitation'

export const collectHandlers: Handlers<EndpointsOf<'collect'>> = {
  'collect.due': listDue,
  'collect.counts': countAsking,
  'collect.write': writeInvitation,
  'collect.markSent': markSent,
  'collect.unmark': unmark,
  'collect.suppressions': listSuppressions,
  'collect.suppress': suppress,
  'collect.unsuppress': unsuppress,
  'collect.answerSurvey': answerSurvey,
  'collect.rates': responseRates,
}
