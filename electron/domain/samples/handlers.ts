import type { EndpointsOf, Handlers } from '../context'

// PLACEHOLDER by the lead so that the app composes; the imports engineer replaces this whole file.
export const sampleHandlers: Handlers<EndpointsOf<'sample'>> = {
  'sample.load': () => Promise.reject(new Error('not built yet')),
}
