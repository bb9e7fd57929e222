/** Random orders and random sequences of cases for the money properties. */
import fc from 'fast-check'
import type { OrderDraft } from '../../shared/model/order'
import { allocateOrder } from '../../electron/domain/orders/allocate-order'
import { draftOf } from '../unit/quote-desk'

const cents = (max: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max }) },
  )

const lines = fc.array(
  fc.record({
    price: cents(20_000),
    quantity: fc.integer({ min: 1, max: 6 }),
    statedBps: fc.constantFrom(0, 0, 0, 300, 10_000),
  }),
  { minLength: 1, maxLength: 5 },
)

/** A threshold and an amount off as shares of the order's list value, over a random choice of lines. */
const promotions = fc.array(
  fc.record({
    thresholdBps: fc.integer({ min: 0, max: 12_000 }),
    amountBps: fc.integer({ min: 0, max: 3_000 }),
    mask: fc.integer({ min: 1, max: 31 }),
    statedBps: fc.option(fc.integer({ min: 0, max: 4_000 })),
  }),
  { maxLength: 3 },
)

const parts = fc.record({
  lines,
  promotions,
  couponBps: fc.option(fc.integer({ min: 0, max: 2_500 })),
  pointsBps: fc.integer({ min: 0, max: 1_000 }),
  subsidyBps: fc.integer({ min: 0, max: 1_000 }),
  included: fc.option(fc.boolean(), { nil: undefined }),
  shippingMinor: cents(2_000),
  taxMinor: cents(3_000),
  taxIncluded: fc.boolean(),
  payments: fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 3 }),
})

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never

const bps = (amountMinor: number, share: number) => Math.floor((amountMinor * share) / 10_000)

function draftFrom(given: Parts): OrderDraft {
  const goods = given.lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
  const draft = draftOf({
    lines: given.lines.map(({ price, quantity, statedBps }) => ({
      sku: '',
      title: '',
      category: null,
      quantity,
      listPriceMinor: price,
      statedDiscountMinor: bps(price * quantity, statedBps),
    })),
    promotions: given.promotions.map(({ thresholdBps, amountBps, mask, statedBps }) => {
      const amountOffMinor = bps(goods, amountBps)
      const covered = given.lines.flatMap((_, index) => ((mask >> index) % 2 === 1 ? [index] : []))
      const covers = (covered.length > 0 ? covered : [0]).map((index, position) => ({
        line: index,
        statedMinor: statedBps !== null && position === 0 ? bps(amountOffMinor, statedBps) : null,
      }))
      return { title: '', thresholdMinor: bps(goods, thresholdBps), amountOffMinor, covers }
    }),
    couponMinor: given.couponBps === null ? null : bps(goods, given.couponBps),
    couponIncludesStated: given.included,
    pointsMinor: bps(goods, given.pointsBps),
    platformSubsidyMinor: bps(goods, given.subsidyBps),
    shippingMinor: given.shippingMinor,
    taxMinor: given.taxMinor,
    taxIncluded: given.taxIncluded,
    payments: [],
  })
  return { ...draft, payments: paymentsOf(allocateOrder(draft).totals.dueMinor, given.payments) }
}

/** The sum due over several payments, the last taking what the others leave. */
function paymentsOf(dueMinor: number, shares: readonly number[]): OrderDraft['payments'] {
  let openMinor = dueMinor
  const first = shares.map((share) => {
    const amountMinor = bps(openMinor, share)
    openMinor -= amountMinor
    return { method: 'card', amountMinor, paidAt: 0 }
  })
  return [...first, { method: 'alipay', amountMinor: openMinor, paidAt: 0 }]
}

/** Whether the source's figures fit each other; those that do not are refused, which is tested elsewhere. */
function fits(given: Parts): boolean {
  try {
    draftFrom(given)
    return true
  } catch {
    return false
  }
}

export const randomDraft: fc.Arbitrary<OrderDraft> = parts.filter(fits).map(draftFrom)

/** One step: a case over some lines (units and parts as shares of what is left), or a grant taken back. */
export const randomSteps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        step: fc.constant('grant' as const),
        picks: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
        partOf: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }),
        partBps: fc.integer({ min: 1, max: 10_000 }),
        reason: fc.constantFrom('no_reason', 'damaged', 'price_error'),
      }),
    },
    { weight: 2, arbitrary: fc.record({ step: fc.constant('takeBack' as const), index: fc.nat(20) }) },
  ),
  { maxLength: 8 },
)

export type RandomSteps = typeof randomSteps extends fc.Arbitrary<infer Value> ? Value : never
