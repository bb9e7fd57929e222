/** Every endpoint with its handler. A missing one does not compile. */
import type { EndpointName } from '../../shared/contract'
import { auditHandlers } from '../domain/audit/handlers'
import { caseHandlers } from '../domain/cases/handlers'
import { collectHandlers } from '../domain/collect/handlers'
import type { EndpointsOf, Handlers } from '../domain/context'
import { deskHandlers } from '../domain/desk/handlers'
import { evidenceHandlers } from '../domain/evidence/handlers'
import { forecastHandlers } from '../domain/forecast/handlers'
import { importHandlers } from '../domain/imports/handlers'
import { insightHandlers } from '../domain/insight/handlers'
import { learningHandlers } from '../domain/learning/handlers'
import { ledgerHandlers } from '../domain/ledger/handlers'
import { moderationHandlers } from '../domain/reviews/moderation-handlers'
import { orderHandlers } from '../domain/orders/handlers'
import { policyHandlers } from '../domain/policies/handlers'
import { reportHandlers } from '../domain/reports/handlers'
import { reviewHandlers } from '../domain/reviews/handlers'
import { sampleHandlers } from '../domain/samples/handlers'
import { searchHandlers } from '../domain/search/handlers'
import { settingsHandlers } from '../domain/settings/handlers'
import { settlementHandlers } from '../domain/settlements/handlers'
import { scoreHandlers } from '../domain/statistics/score-handlers'
import { statisticsHandlers } from '../domain/statistics/handlers'
import { stockHandlers } from '../domain/stock/handlers'
import { trialHandlers } from '../domain/trials/handlers'
import { viewHandlers } from '../domain/views/handlers'
import type { Jobs } from './jobs'

export function allHandlers(jobs: Jobs): Handlers<EndpointName> {
  const jobHandlers: Handlers<EndpointsOf<'jobs'>> = {
    'jobs.list': () => jobs.list(),
    'jobs.get': (_, { id }) => jobs.load(id),
    'jobs.cancel': (_, { id }) => jobs.cancel(id),
  }
  return {
    ...auditHandlers,
    ...caseHandlers,
    ...collectHandlers,
    ...deskHandlers,
    ...evidenceHandlers,
    ...forecastHandlers,
    ...importHandlers,
    ...insightHandlers,
    ...jobHandlers,
    ...learningHandlers,
    ...ledgerHandlers,
    ...moderationHandlers,
    ...orderHandlers,
    ...policyHandlers,
    ...reportHandlers,
    ...reviewHandlers,
    ...sampleHandlers,
    ...scoreHandlers,
    ...searchHandlers,
    ...settingsHandlers,
    ...settlementHandlers,
    ...statisticsHandlers,
    ...stockHandlers,
    ...trialHandlers,
    ...viewHandlers,
  }
}
