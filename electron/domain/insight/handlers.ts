import type { EndpointsOf, Handlers } from '../context'
import { movers } from './movers'
import { ruleCosts } from './rule-costs'

export const insightHandlers: Handlers<EndpointsOf<'insight'>> = {
  'insight.movers': movers,
  'insight.ruleCosts': ruleCosts,
}
