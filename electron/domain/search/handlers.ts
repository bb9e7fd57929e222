import type { EndpointsOf, Handlers } from '../context'
import { findAnything } from './find-anything'

export const searchHandlers: Handlers<EndpointsOf<'search'>> = {
  'search.find': ({ sql }, { text, limit }) => findAnything(sql, text, limit),
}
