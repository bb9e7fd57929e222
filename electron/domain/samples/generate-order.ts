import type { OrderDraft } from '../../../shared/model/order'
import { HOUR_MS } from '../../../shared/time'
import { allocateOrder, type AllocatedOrder } from '../orders/allocate-order'
import { buyerName, CHANNELS, CITIES, PRODUCTS, PROMOTIONS } from './catalogue'
import type { Random } from './random'

export interface GeneratedOrder {
  draft: OrderDraft
  allocated: AllocatedOrder
}

/** One order of the sample shop, placed at an instant and carried as far as `now` allows: unpaid, paid, shipped, delivered. */
export function generateOrder(
  index: number,
  total: number,
  placedAt: number,
  now: number,
  random: Random,
): GeneratedOrder {
  const lines = generateLines(random)
  const goodsMinor = lines.reduce(
    (sum, line) => sum + line.listPriceMinor * line.quantity - line.statedDiscountMinor,
    0,
  )
  const channel = random.pick(CHANNELS)
  const couponMinor = random.chance(0.18) ? Math.min(random.pick([500, 1_000, 2_000]), goodsMinor) : null
  const progress = progressOf(placedAt, now, random)
  const draft: OrderDraft = {
    channel,
    externalNumber: `${channel.slice(0, 2).toUpperCase()}${String(index + 1).padStart(String(total).length + 2, '0')}`,
    currency: 'CNY',
    placedAt,
    promisedAt: placedAt + 4 * 24 * HOUR_MS,
    ...progress,
    ...generateBuyer(random.between(1, Math.max(20, Math.floor(total * 0.7)))),
    lines,
    promotions: generatePromotions(lines, goodsMinor, random),
    // A statement on a line without a promotion belongs to the coupon, which must then cover it.
    couponMinor: lines.some(({ statedDiscountMinor }) => statedDiscountMinor > 0) ? null : couponMinor,
    pointsMinor: 0,
    platformSubsidyMinor: 0,
    shippingMinor: goodsMinor >= 9_900 ? 0 : random.pick([600, 800, 1_000]),
    taxMinor: 0,
    taxIncluded: true,
    payments: [],
  }
  return pay(takePoints(draft, random), random)
}

function generateLines(random: Random): OrderDraft['lines'] {
  const count = random.chance(0.68) ? 1 : random.between(2, 4)
  return Array.from({ length: count }, () => {
    const { sku, title, category, priceMinor } = random.pick(PRODUCTS)
    const quantity = random.chance(0.85) ? 1 : random.between(2, 3)
    const statedDiscountMinor = random.chance(0.06) ? Math.floor((priceMinor * quantity) / 10) : 0
    return { sku, title, category, quantity, listPriceMinor: priceMinor, statedDiscountMinor }
  })
}

function generatePromotions(lines: OrderDraft['lines'], goodsMinor: number, random: Random): OrderDraft['promotions'] {
  const promotion = PROMOTIONS.find(({ thresholdMinor }) => goodsMinor >= thresholdMinor)
  if (!promotion || !random.chance(0.6)) return []
  return [{ ...promotion, covers: lines.map((_, line) => ({ line, statedMinor: null })) }]
}

/** The `n`th buyer, the same in every order: every fifth is young, every ninth a premium one. */
function generateBuyer(n: number): Pick<OrderDraft, 'buyer' | 'segment'> {
  const [region, city] = CITIES[n % CITIES.length]!
  const segment = n % 5 === 2 ? 'young' : n % 9 === 4 ? 'premium' : null
  const buyer = {
    externalId: `buyer-${n}`,
    name: buyerName(n),
    email: n % 11 === 0 ? `buyer${n}@example.com` : null,
    phone: `1${String(3_900_000_000 + n * 7_919).slice(-10)}`,
    country: 'CN',
    region,
    city,
    address: `示例路 ${(n % 300) + 1} 号`,
  }
  return { buyer, segment }
}

/** Paid within the hour, shipped within two days, delivered two to five days later, each only if that lies before `now`. */
function progressOf(
  placedAt: number,
  now: number,
  random: Random,
): Pick<OrderDraft, 'fulfilment' | 'paidAt' | 'shippedAt' | 'deliveredAt'> {
  const paid = placedAt + Math.floor(random.next() * HOUR_MS)
  const shipped = paid + Math.floor((6 + random.next() * 40) * HOUR_MS)
  const delivered = shipped + Math.floor((30 + random.next() * 80) * HOUR_MS)
  const fulfilment = delivered < now ? 'delivered' : shipped < now ? 'shipped' : 'paid'
  return {
    fulfilment,
    paidAt: Math.min(paid, now),
    shippedAt: shipped < now ? shipped : null,
    deliveredAt: delivered < now ? delivered : null,
  }
}

/** Points and the platform's subsidy take a little of what is still to pay. */
function takePoints(draft: OrderDraft, random: Random): OrderDraft {
  const { goodsMinor } = allocateOrder(draft).totals
  const pointsMinor = random.chance(0.12) ? Math.min(random.between(1, 8) * 100, goodsMinor) : 0
  const platformSubsidyMinor = random.chance(0.1) ? Math.min(random.pick([300, 500]), goodsMinor - pointsMinor) : 0
  return { ...draft, pointsMinor, platformSubsidyMinor }
}

/** Most orders are paid one way; a few spend a gift card first. */
function pay(draft: OrderDraft, random: Random): GeneratedOrder {
  const { dueMinor } = allocateOrder(draft).totals
  const method = draft.channel === 'jd' ? random.pick(['wechat', 'card']) : random.pick(['alipay', 'alipay', 'wechat'])
  const giftCardMinor = random.chance(0.05) ? Math.min(2_000, dueMinor) : 0
  const payments = [
    { method: 'gift_card', amountMinor: giftCardMinor, paidAt: draft.paidAt },
    { method, amountMinor: dueMinor - giftCardMinor, paidAt: draft.paidAt },
  ].filter(({ amountMinor }) => amountMinor > 0)
  const paid = { ...draft, payments }
  return { draft: paid, allocated: allocateOrder(paid) }
}
