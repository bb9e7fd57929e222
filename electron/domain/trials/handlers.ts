import type { EndpointsOf, Handlers } from '../context'
import { tryPolicy } from './try-policy'

export const trialHandlers: Handlers<EndpointsOf<'trials'>> = {
  'trials.policy': tryPolicy,
}
