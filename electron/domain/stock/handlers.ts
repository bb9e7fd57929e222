import type { EndpointsOf, Handlers } from '../context'
import { listStock } from './list-stock'
import { setStock } from './set-stock'

export const stockHandlers: Handlers<EndpointsOf<'stock'>> = {
  'stock.list': listStock,
  'stock.set': setStock,
}
