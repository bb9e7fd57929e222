import type { OrderDraft } from '../../shared/model/order'
import { draftOrder } from './draft-order'
import { between, pick, type Random } from './seed'

type Line = OrderDraft['lines'][number]

/** Mostly small, as orders are: two hundred thousand of them are gone through in one run. */
const LINE_COUNTS = [1, 1, 2, 2, 3]

function randomLine(random: Random, position: number): Line {
  const quantity = random() < 0.5 ? 1 : between(random, 2, 5)
  const listPriceMinor = random() < 0.05 ? 0 : between(random, 1, 60_000)
  const statedDiscountMinor = random() < 0.2 ? between(random, 0, Math.floor((listPriceMinor * quantity) / 3)) : 0
  return {
    sku: `S-${position}`,
    title: `Ware ${position}`,
    category: null,
    quantity,
    listPriceMinor,
    statedDiscountMinor,
  }
}

/** A promotion over some of the lines, reached by their list value, small enough to leave room for what follows. */
function randomPromotion(random: Random, lines: readonly Line[]): OrderDraft['promotions'] {
  const covers = lines.map((_, line) => ({ line, statedMinor: null })).filter(() => random() < 0.7)
  const value = covers.reduce((sum, { line }) => sum + worth(lines[line]), 0)
  if (value < 10 || random() < 0.4) return []
  return [
    {
      title: 'Off',
      thresholdMinor: between(random, 1, value),
      amountOffMinor: between(random, 1, Math.ceil(value / 4)),
      covers,
    },
  ]
}

function worth(line: Line | undefined): number {
  return line ? line.listPriceMinor * line.quantity - line.statedDiscountMinor : 0
}

/** A small fictional order with every kind of reduction and addition. Its payments are left out: they follow from its allocation. */
export function randomOrder(random: Random): OrderDraft {
  const lines = Array.from({ length: pick(random, LINE_COUNTS) }, (_, position) => randomLine(random, position))
  const spare = Math.floor(lines.reduce((sum, line) => sum + worth(line), 0) / 4)
  const some = (likelihood: number, most: number): number => (random() < likelihood ? between(random, 0, most) : 0)
  const stated = lines.reduce((sum, line) => sum + line.statedDiscountMinor, 0)
  return draftOrder({
    externalNumber: 'random',
    currency: pick(random, ['CNY', 'USD', 'JPY', 'KWD']),
    lines,
    promotions: randomPromotion(random, lines),
    couponMinor: stated + some(0.4, Math.floor(spare / 3)),
    pointsMinor: some(0.3, Math.floor(spare / 3)),
    platformSubsidyMinor: some(0.3, Math.floor(spare / 3)),
    shippingMinor: some(0.5, 2_500),
    taxMinor: some(0.3, spare),
    payments: [],
  })
}
