import type { WriteContext } from '../context'
import { setStock } from '../stock/set-stock'
import { PRODUCTS } from './catalogue'
import type { Random } from './random'

/** Counts what the sample shop sells: most of it is there, one thing is sold out, and one has never been counted. */
export async function countStock(context: WriteContext, orders: number, random: Random): Promise<void> {
  for (const [index, { sku, title, priceMinor }] of PRODUCTS.entries()) {
    const most = 60 + Math.ceil(orders / 20)
    const onHand = index === SOLD_OUT ? 0 : random.between(40, most)
    if (index !== NEVER_COUNTED)
      await setStock(context, { sku, title, currency: 'CNY', unitPriceMinor: priceMinor, onHand })
  }
}

const SOLD_OUT = PRODUCTS.findIndex(({ sku }) => sku === 'DRESS-RED-S')
const NEVER_COUNTED = PRODUCTS.findIndex(({ sku }) => sku === 'Frame-A4')
