import type { EndpointsOf, Handlers } from '../context'
import { listBalances, listEntries } from './ledger.repo'

export const ledgerHandlers: Handlers<EndpointsOf<'ledger'>> = {
  'ledger.entries': ({ sql }, input) => listEntries(sql, input),
  'ledger.balances': ({ sql }) => listBalances(sql),
}
