import type { EndpointsOf, Handlers } from '../context'
import { payoutFile } from './payout-file'
import { reconcile } from './reconcile'

export const settlementHandlers: Handlers<EndpointsOf<'settlements'>> = {
  'settlements.payoutFile': payoutFile,
  'settlements.reconcile': reconcile,
}
