import { afterEach, describe, expect, it, vi } from 'vitest'
import { quote } from '../../electron/domain/cases/quote/quote'
import { floorShare, sumMinor } from '../../shared/money'
import { randomOrder } from '../support/random-order'
import { paidOrder, refundEverything, type QuoteFunction } from '../support/random-refunds'
import { seededRandom, seedFor } from '../support/seed'

const ORDERS = Number(process.env.AFTERDESK_ORDERS ?? 200_000)
const CANARY_ORDERS = 2_000

const rounding = vi.hoisted(() => ({ byItself: false }))

vi.mock('../../electron/domain/orders/largest-remainder', async (original) => {
  const real = await original<typeof import('../../electron/domain/orders/largest-remainder')>()
  return {
    ...real,
    /** Broken on purpose when asked: each share is rounded by itself, so that the shares no longer sum to the amount. */
    allocate(amountMinor: number, weights: readonly number[]): number[] {
      const total = sumMinor([...weights])
      if (!rounding.byItself || total === 0) return real.allocate(amountMinor, weights)
      return weights.map((weight) => floorShare(amountMinor, weight, total))
    },
  }
})
afterEach(() => void (rounding.byItself = false))

/** The first order whose refunds do not sum to what was paid for it, or that pays too much on the way; null when there is none. */
function firstWrong(orders: number, seed: number, quoteOf: QuoteFunction): string | null {
  const random = seededRandom(seed)
  for (let number = 0; number < orders; number++) {
    const order = paidOrder(randomOrder(random), random)
    const paid = refundEverything(order, random, quoteOf)
    let sum = 0
    for (const amount of paid) {
      sum += amount
      if (amount < 0 || sum > order.dueMinor) return `order ${number}: ${paid.join(' + ')} exceeds ${order.dueMinor}`
    }
    if (sum !== order.dueMinor) return `order ${number}: ${paid.join(' + ')} = ${sum}, but ${order.dueMinor} was paid`
  }
  return null
}

describe('random partial refunds', () => {
  it(`sum to the cent over ${ORDERS} orders`, { timeout: 600_000 }, () => {
    expect(firstWrong(ORDERS, seedFor('orders and their refunds'), quote)).toBeNull()
  })

  it('canary: shares that are rounded each by itself are caught', () => {
    rounding.byItself = true
    expect(firstWrong(CANARY_ORDERS, seedFor('orders of the canary'), quote)).toMatch(/order \d+: /)
  })

  it('canary: cases that do not know what earlier ones granted are caught', () => {
    const forgetful: QuoteFunction = (input) => quote({ ...input, priorGrants: [] })
    expect(firstWrong(CANARY_ORDERS, seedFor('orders of the canary'), forgetful)).toMatch(/order \d+: /)
  })
})
