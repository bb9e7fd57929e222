import { describe, expect, it } from 'vitest'
import { MoneyRow, Quote } from '../../shared/model/quote'
import { Refusal } from '../../shared/refusals'
import { amountsOf, line, promotion, QuoteDesk } from './quote-desk'

function refusalOf(act: () => unknown): unknown {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.details]
    throw error
  }
}

describe('units of a line', () => {
  it('three units of 1.00 paid 1.00 together are worth 0.33, 0.33 and 0.34', () => {
    const desk = new QuoteDesk({ lines: [line(100, 3)], couponMinor: 200 })
    expect([1, 1, 1].map(() => desk.grant({ units: { 1: 1 } }).totalMinor)).toEqual([33, 33, 34])
  })

  it('two at once and one later come to the same', () => {
    const desk = new QuoteDesk({ lines: [line(100, 3)], couponMinor: 200 })
    expect([desk.grant({ units: { 1: 2 } }).totalMinor, desk.grant({ units: { 1: 1 } }).totalMinor]).toEqual([66, 34])
  })

  it('the row says what went in', () => {
    const desk = new QuoteDesk({ lines: [line(100, 3)], couponMinor: 200 })
    desk.grant({ units: { 1: 1 } })
    expect(desk.quote({ units: { 1: 2 } }).rows).toEqual([
      {
        kind: 'base', lineId: 1, promotionId: null, amountMinor: 67, bearer: 'seller', rule: 'line.units', citation: null,
        inputs: { paidMinor: 100, quantity: 3, fromUnit: 1, toUnit: 3, grantedMinor: 33 },
      },
    ])
  })

  it('more units than are left are refused, saying how many are', () => {
    const desk = new QuoteDesk({ lines: [line(100), line(100, 3)] })
    desk.grant({ units: { 2: 2 } })
    expect(refusalOf(() => desk.quote({ units: { 2: 2 } }))).toEqual(['case.over_quantity', { position: 2, remaining: 1, asked: 2 }])
  })

  it('a line of another order is refused', () => {
    expect(refusalOf(() => new QuoteDesk({ lines: [line(100)] }).quote({ units: { 9: 1 } }))).toEqual(['order.unknown_line', { lineId: 9 }])
  })

  it('a platform subsidy and points were not paid by the buyer and do not come back', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)], platformSubsidyMinor: 1_000, pointsMinor: 500 })
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(8_500)
  })

  it('a gift that cost nothing is returned for 0.00', () => {
    const gift = new QuoteDesk({ lines: [line(10_000), line(0)] }).grant({ units: { 2: 1 } })
    expect([gift.totalMinor, gift.eligibility, gift.payments]).toEqual([0, 'eligible', []])
  })
})

describe('a part refund', () => {
  it('pays the amount, keeps the units, and is repaid by the next whole unit', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 2)] })
    expect(desk.grant({ units: { 1: { part: 1_500 } } }).totalMinor).toBe(1_500)
    const unit = desk.grant({ units: { 1: 1 } })
    expect([amountsOf(unit, 'base'), amountsOf(unit, 'earlier_part_refund'), unit.totalMinor]).toEqual([[5_000], [-1_500], 3_500])
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(5_000)
  })

  it('an advance beyond one unit is repaid by the units after it, never taking a base below zero', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 3)] })
    desk.grant({ units: { 1: { part: 7_000 } } })
    expect([1, 1, 1].map(() => desk.grant({ units: { 1: 1 } }).totalMinor)).toEqual([0, 3_000, 5_000])
  })

  it('never exceeds what the line still holds', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 2), line(9_000)] })
    desk.grant({ units: { 1: 1 } })
    desk.grant({ units: { 1: { part: 2_000 } } })
    expect(refusalOf(() => desk.quote({ units: { 1: { part: 3_001 } } }))).toEqual(['case.over_paid', { position: 1, remainingMinor: 3_000, askedMinor: 3_001 }])
    expect(desk.quote({ units: { 1: { part: 3_000 } } }).totalMinor).toBe(3_000)
  })

  it('a ¥1 refund never closes a line', () => {
    const desk = new QuoteDesk({ lines: [line(100)] })
    desk.grant({ units: { 1: { part: 60 } } })
    const unit = desk.quote({ units: { 1: 1 } })
    expect([amountsOf(unit, 'base'), unit.totalMinor, unit.rows[0]?.inputs]).toMatchObject([[100], 40, { fromUnit: 0, toUnit: 1 }])
  })

  it('a part taken back after it was repaid is given back by the next unit', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 2)] })
    desk.grant({ units: { 1: { part: 1_500 } } })
    desk.grant({ units: { 1: 1 } })
    desk.takeBack(0)
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(6_500)
    expect(desk.grantedMinor).toBe(10_000)
  })

  it('carries no shipping, tax or fee', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 2)], shippingMinor: 800, taxMinor: 600 }, { restockingFeeBps: 1_000 })
    expect(desk.quote({ units: { 1: { part: 5_000 } }, reason: 'damaged' }).rows).toHaveLength(1)
  })
})

describe('tax', () => {
  it('goes back unit by unit where it was added', () => {
    const desk = new QuoteDesk({ lines: [line(1_000, 3)], taxMinor: 200 })
    expect([1, 1, 1].map(() => amountsOf(desk.grant({ units: { 1: 1 } }), 'tax')[0])).toEqual([66, 67, 67])
    expect(desk.grantedMinor).toBe(3_200)
  })

  it('is inside the price where the prices contain it', () => {
    const desk = new QuoteDesk({ lines: [line(1_000, 3)], taxMinor: 200, taxIncluded: true })
    const all = desk.grant({ units: { 1: 3 } })
    expect([all.totalMinor, amountsOf(all, 'tax')]).toEqual([3_000, []])
  })
})

describe('a restocking fee', () => {
  const fee = { restockingFeeBps: 1_550 }

  it('is basis points of the base, rounded down, when the fault is the buyer’s', () => {
    const asked = new QuoteDesk({ lines: [line(333)] }, fee).quote({ units: { 1: 1 }, reason: 'changed_mind' })
    // 333 × 15.5 % = 51.6
    expect([amountsOf(asked, 'restocking_fee'), asked.totalMinor]).toEqual([[-51], 282])
  })

  it('is not taken for the seller’s, the carrier’s or the platform’s fault', () => {
    const desk = new QuoteDesk({ lines: [line(333)] }, fee)
    expect(['damaged', 'lost_in_transit', 'price_error'].map((reason) => desk.quote({ units: { 1: 1 }, reason }).totalMinor)).toEqual([333, 333, 333])
  })

  it('adds to a shortfall like any goods row', () => {
    const desk = new QuoteDesk({ lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])] }, { restockingFeeBps: 1_000 })
    // Base 16.77, settlement −46.77, fee −1.67.
    expect(desk.quote({ units: { 2: 1 } })).toMatchObject({ totalMinor: 0, carriedMinor: 3_167 })
  })
})

describe('shipping', () => {
  const two = { lines: [line(6_000), line(4_000)], shippingMinor: 1_000 }

  it('stays with the seller while items are kept and the fault is the buyer’s', () => {
    expect(amountsOf(new QuoteDesk(two).quote({ units: { 1: 1 } }), 'shipping')).toEqual([])
  })

  it('goes back whole with the last remaining item', () => {
    const desk = new QuoteDesk(two)
    desk.grant({ units: { 1: 1 } })
    const last = desk.grant({ units: { 2: 1 } })
    expect(last.rows.filter(({ kind }) => kind === 'shipping')).toMatchObject([{ amountMinor: 1_000, lineId: null, rule: 'shipping.last_item' }])
    expect(desk.grantedMinor).toBe(11_000)
  })

  it('goes back with the line’s share when the fault is not the buyer’s, and only the rest with the last item', () => {
    const desk = new QuoteDesk(two)
    expect(amountsOf(desk.grant({ units: { 1: 1 }, reason: 'damaged' }), 'shipping')).toEqual([600])
    expect(amountsOf(desk.grant({ units: { 2: 1 } }), 'shipping')).toEqual([400])
  })

  it('goes back with its units while nothing has shipped', () => {
    const desk = new QuoteDesk({ ...two, fulfilment: 'paid', shippedAt: null, deliveredAt: null })
    expect(desk.quote({ units: { 2: 1 } }).rows.filter(({ kind }) => kind === 'shipping')).toMatchObject([{ amountMinor: 400, rule: 'shipping.unshipped' }])
  })

  it('is kept in every case the policy does not name', () => {
    const desk = new QuoteDesk({ ...two, fulfilment: 'paid', shippedAt: null, deliveredAt: null }, { shipping: { whenUnshipped: false, whenNotBuyersFault: false, withLastItem: false } })
    expect(amountsOf(desk.quote({ units: { 1: 1, 2: 1 }, reason: 'damaged' }), 'shipping')).toEqual([])
  })

  it('is cut by units, counting only units whose shipping went back', () => {
    const desk = new QuoteDesk({ lines: [line(1_000, 4)], shippingMinor: 1_001 }, { shipping: { whenUnshipped: false, whenNotBuyersFault: true, withLastItem: false } })
    desk.grant({ units: { 1: 1 } })
    expect([1, 1, 1].map(() => amountsOf(desk.grant({ units: { 1: 1 }, reason: 'damaged' }), 'shipping'))).toEqual([[250], [250], [250]])
  })

  it('is added after the shortfall, so it is paid even while goods pay nothing', () => {
    const desk = new QuoteDesk({ lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])], shippingMinor: 1_000 })
    // Shares of 10.00 by net amounts are 9.355 and 0.645: equal remainders, so the cent goes to the earlier line.
    expect(desk.quote({ units: { 2: 1 }, reason: 'damaged' })).toMatchObject({ totalMinor: 64, carriedMinor: 3_000 })
  })

  it('can be asked for alone, when the policy gives it back', () => {
    const desk = new QuoteDesk(two)
    expect(desk.quote({ reason: 'late_delivery' })).toMatchObject({ totalMinor: 1_000, rows: [{ kind: 'shipping', lineId: null }] })
    expect(refusalOf(() => desk.quote({ reason: 'no_reason' }))).toEqual(['case.no_lines', {}])
    desk.grant({ reason: 'late_delivery' })
    expect(refusalOf(() => desk.quote({ reason: 'late_delivery' }))).toEqual(['case.no_lines', {}])
  })
})

describe('goodwill', () => {
  it('is added after everything else and borne by the seller, whoever is at fault', () => {
    const asked = new QuoteDesk({ lines: [line(5_000), line(9_000)] }).quote({ units: { 1: 1 }, reason: 'lost_in_transit', goodwillMinor: 300 })
    expect([asked.totalMinor, asked.bearers]).toEqual([5_300, [{ bearer: 'carrier', amountMinor: 5_000 }, { bearer: 'seller', amountMinor: 300 }]])
  })

  it('alone carries neither goods nor shipping', () => {
    const desk = new QuoteDesk({ lines: [line(5_000)], shippingMinor: 800 })
    expect(desk.quote({ reason: 'late_delivery', goodwillMinor: 300 }).rows).toMatchObject([{ kind: 'goodwill', amountMinor: 300 }])
  })

  it('does not repay a shortfall', () => {
    const desk = new QuoteDesk({ lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])] })
    desk.grant({ units: { 2: 1 } })
    expect(desk.grant({ goodwillMinor: 200 })).toMatchObject({ totalMinor: 200, carriedMinor: 3_000 })
  })
})

describe('the total never exceeds what remains of what was paid', () => {
  it('a return after goodwill is cut to what is left, and says so', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    desk.grant({ goodwillMinor: 1_000 })
    const all = desk.grant({ units: { 1: 1 } })
    expect([amountsOf(all, 'cap'), all.totalMinor, all.remainingMinor]).toEqual([[-1_000], 9_000, 0])
    expect(all.findings).toContainEqual(expect.objectContaining({ code: 'capped', outcome: 'informs' }))
  })

  it('goods cut by the cap come back once the goodwill is taken back', () => {
    const desk = new QuoteDesk({ lines: [line(10_000), line(1_000)] })
    desk.grant({ units: { 2: 1 } })
    desk.grant({ goodwillMinor: 1_000 })
    desk.grant({ units: { 1: 1 } })
    desk.takeBack(1)
    desk.takeBack(0)
    expect(desk.grant({ units: { 2: 1 } }).totalMinor).toBe(2_000)
  })

  it('goodwill gives way before goods when a case is cut', () => {
    const desk = new QuoteDesk({ lines: [line(10_000), line(1_000)] })
    const both = desk.grant({ units: { 1: 1 }, goodwillMinor: 5_000 })
    expect([both.totalMinor, both.carriedMinor]).toEqual([11_000, 0])
    desk.takeBack(0)
    expect(desk.grant({ units: { 1: 1, 2: 1 } }).totalMinor).toBe(11_000)
  })

  it('an order paid for less than it cost gives back what was paid', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 2)], payments: [{ method: 'cash', amountMinor: 9_000, paidAt: 0 }] })
    expect([desk.grant({ units: { 1: 1 } }).totalMinor, desk.grant({ units: { 1: 1 } }).totalMinor]).toEqual([5_000, 4_000])
  })
})

describe('payments are refunded in the order the source lists them', () => {
  const payments = [
    { method: 'voucher', amountMinor: 3_000, paidAt: 0 },
    { method: 'alipay', amountMinor: 0, paidAt: 0 },
    { method: 'card', amountMinor: 7_000, paidAt: 0 },
  ]

  it('each up to what remains of it', () => {
    const desk = new QuoteDesk({ lines: [line(2_500, 4)], payments })
    expect([1, 1, 2].map((units) => desk.grant({ units: { 1: units } }).payments.map(({ paymentId, amountMinor }) => [paymentId, amountMinor]))).toEqual([
      [[1, 2_500]],
      [[1, 500], [3, 2_000]],
      [[3, 5_000]],
    ])
  })

  it('what an earlier payment got back by a grant since taken back is free again', () => {
    const desk = new QuoteDesk({ lines: [line(2_500, 4)], payments })
    desk.grant({ units: { 1: 1 } })
    desk.grant({ units: { 1: 1 } })
    desk.takeBack(0)
    expect(desk.grant({ units: { 1: 3 } }).payments.map(({ paymentId, amountMinor }) => [paymentId, amountMinor])).toEqual([[1, 2_500], [3, 5_000]])
  })
})

describe('every cent is borne by somebody', () => {
  it.each([
    ['damaged', 'seller'],
    ['no_reason', 'seller'],
    ['lost_in_transit', 'carrier'],
    ['price_error', 'platform'],
  ])('%s is borne by the %s', (reason, bearer) => {
    const asked = new QuoteDesk({ lines: [line(5_000)], shippingMinor: 100 }).quote({ units: { 1: 1 }, reason })
    expect(asked.bearers).toEqual([{ bearer, amountMinor: 5_100 }])
  })
})

describe('a quote is what the contract says', () => {
  it('it parses, its rows parse, and the rows sum to the total', () => {
    const desk = new QuoteDesk({ lines: [line(12_000), line(24_000, 2)], promotions: [promotion(50_000, 5_000, [0, 1])], shippingMinor: 900, taxMinor: 777 }, { restockingFeeBps: 500 })
    desk.grant({ units: { 2: { part: 1_000 } }, goodwillMinor: 100 })
    const asked = desk.quote({ units: { 2: 1 } })
    expect(Quote.parse(asked)).toEqual(asked)
    expect(asked.rows.map((row) => MoneyRow.parse(row).kind)).toEqual(['base', 'earlier_part_refund', 'tax', 'promotion_settlement', 'restocking_fee'])
    expect(asked.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(asked.totalMinor)
  })

  it('asking for nothing at all is refused', () => {
    expect(refusalOf(() => new QuoteDesk({ lines: [line(100)] }).quote({}))).toEqual(['case.no_lines', {}])
  })

  it('the same input gives the same quote', () => {
    const desk = new QuoteDesk({ lines: [line(100, 3)] })
    expect(desk.quote({ units: { 1: 1 } })).toEqual(desk.quote({ units: { 1: 1 } }))
  })
})
