import type { EndpointsOf, Handlers } from '../context'
import { loadSample } from './load-sample'

export const sampleHandlers: Handlers<EndpointsOf<'sample'>> = {
  'sample.load': loadSample,
}
