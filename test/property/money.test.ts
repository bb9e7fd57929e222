import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumMinor } from '../../shared/money'
import type { OrderDraft } from '../../shared/model/order'
import { allocate } from '../../electron/domain/orders/largest-remainder'
import { allocateOrder } from '../../electron/domain/orders/allocate-order'
import { seedFor } from '../support/seed'
import { QuoteDesk } from '../unit/quote-desk'
import { expectBounded, keptOf, returnEverything, takeStep } from './money-cases'
import { randomDraft, randomSteps } from './money-orders'

const RUNS = { seed: seedFor('money of orders and cases'), numRuns: 2_000 }

const REDUCTIONS = [
  'statedDiscountMinor',
  'promotionMinor',
  'couponMinor',
  'pointsMinor',
  'platformSubsidyMinor',
] as const

const amount = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 1_000_000 }), fc.maxSafeNat())

describe('cutting by largest remainder, for any amount and weights', () => {
  it('conserves the amount, and each part is its exact share rounded up or down', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 12 }), (whole, weights) => {
        const parts = allocate(whole, weights)
        const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(whole))
        const beyond = parts.filter((part, index) => {
          const [share, of] = total === 0n ? [1n, BigInt(weights.length)] : [BigInt(weights[index]!), total]
          const over = BigInt(part) - (BigInt(whole) * share) / of
          return over < 0n || over > 1n
        })
        expect(beyond).toEqual([])
      }),
      RUNS,
    )
  })

  it('gives nobody more of a cent left over than one with a larger remainder, or an earlier one with the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 }),
        (whole, weights) => {
          const total = sumMinor(weights)
          const extra = allocate(whole, weights).map(
            (part, index) => part - Math.floor((whole * weights[index]!) / total),
          )
          const remainder = (index: number) => (whole * weights[index]!) % total
          const ahead = (a: number, b: number) =>
            remainder(a) > remainder(b) || (remainder(a) === remainder(b) && a < b)
          const wronged = extra.filter((mine, a) => extra.some((other, b) => ahead(a, b) && mine < other))
          expect(wronged).toEqual([])
        },
      ),
      RUNS,
    )
  })
})

describe('freezing an order, for any order', () => {
  it('conserves every reduction and addition, and leaves no line below zero', () => {
    fc.assert(
      fc.property(randomDraft, (draft) => {
        const { lines, promotions, totals } = allocateOrder(draft)
        const statedMinor = sumMinor(draft.lines.map((line) => line.statedDiscountMinor))
        const own = !(draft.couponIncludesStated ?? draft.promotions.length === 0)
        expect(totals.statedDiscountMinor).toBe(statedMinor)
        expect(totals.couponMinor).toBe(draft.couponMinor === null ? 0 : draft.couponMinor - (own ? 0 : statedMinor))
        expect([totals.pointsMinor, totals.platformSubsidyMinor]).toEqual([
          draft.pointsMinor,
          draft.platformSubsidyMinor,
        ])
        const off = promotions.map(({ shares }) => sumMinor(shares.map(({ shareMinor }) => shareMinor)))
        expect(off).toEqual(draft.promotions.map(({ amountOffMinor }) => amountOffMinor))
        expect([
          sumMinor(lines.map((line) => line.shippingMinor)),
          sumMinor(lines.map((line) => line.taxMinor)),
        ]).toEqual([draft.shippingMinor, draft.taxMinor])
        expect(lines.flatMap((line) => Object.values(line)).filter((share) => share < 0)).toEqual([])
        const left = lines.map((line) => line.paidMinor + sumMinor(REDUCTIONS.map((column) => line[column])))
        expect(left).toEqual(draft.lines.map(({ listPriceMinor, quantity }) => listPriceMinor * quantity))
      }),
      RUNS,
    )
  })
})

describe('cases on an order, for any order and any sequence', () => {
  it('never give back more than was paid, per order, payment and line, and all together give back all of it', () => {
    fc.assert(
      fc.property(randomDraft, randomSteps, (draft, steps) => {
        const desk = new QuoteDesk(draft)
        for (const step of steps) {
          takeStep(desk, step)
          expectBounded(desk)
        }
        returnEverything(desk)
        expectBounded(desk)
        expect(desk.grantedMinor).toBe(desk.paidMinor)
      }),
      RUNS,
    )
  })

  it('come to what the rule says of the units returned so far, however those were split', () => {
    fc.assert(
      fc.property(randomDraft, fc.array(fc.nat(4), { maxLength: 14 }), (draft, order) => {
        const desk = new QuoteDesk(
          { ...draft, payments: [{ method: 'card', amountMinor: 10_000_000, paidAt: 0 }] },
          { shipping: { whenUnshipped: false, whenNotBuyersFault: false, withLastItem: false } },
        )
        for (const index of order) {
          const id = (index % desk.order.lines.length) + 1
          if (keptOf(desk, id) === 0) continue
          const { carriedMinor } = desk.grant({ units: { [id]: 1 } })
          expect(desk.grantedMinor - carriedMinor).toBe(worthByRule(draft, (position) => keptOf(desk, position + 1)))
        }
      }),
      RUNS,
    )
  })
})

/** The rule said once more, plainly: Σ ⌊share·returned/quantity⌋ of goods and tax, less the kept units' share of every broken promotion. */
function worthByRule(draft: OrderDraft, kept: (position: number) => number): number {
  const { lines, promotions } = allocateOrder(draft)
  const cut = (amountMinor: number, position: number) => {
    const { quantity } = draft.lines[position]!
    return Number((BigInt(amountMinor) * BigInt(quantity - kept(position))) / BigInt(quantity))
  }
  const goods = lines.map(
    (line, position) => cut(line.paidMinor, position) + (draft.taxIncluded ? 0 : cut(line.taxMinor, position)),
  )
  const settled = draft.promotions.map(({ thresholdMinor, covers }, index) => {
    const value = (left: (position: number) => number, stated: (position: number) => number) =>
      sumMinor(covers.map(({ line }) => draft.lines[line]!.listPriceMinor * left(line) - stated(line)))
    const statedOf = (position: number) => draft.lines[position]!.statedDiscountMinor
    const atFirst = value((position) => draft.lines[position]!.quantity, statedOf)
    const now = value(kept, (position) => statedOf(position) - cut(statedOf(position), position))
    if (atFirst < thresholdMinor || now >= thresholdMinor) return 0
    return sumMinor(promotions[index]!.shares.map(({ line, shareMinor }) => shareMinor - cut(shareMinor, line)))
  })
  return sumMinor(goods) - sumMinor(settled)
}
