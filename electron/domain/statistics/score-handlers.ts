import type { EndpointsOf, Handlers } from '../context'
import { control } from './scores/control'
import { delays } from './scores/delays'
import { dsr } from './scores/dsr'
import { products } from './scores/products'
import { satisfaction } from './scores/satisfaction'
import { stars } from './scores/stars'

export const scoreHandlers: Handlers<EndpointsOf<'scores'>> = {
  'scores.stars': stars,
  'scores.products': products,
  'scores.dsr': dsr,
  'scores.control': control,
  'scores.delays': delays,
  'scores.satisfaction': satisfaction,
}
