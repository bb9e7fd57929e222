import { describe, expect, it } from 'vitest'
import { amountsOf, line, promotion, QuoteDesk, refusalOf } from './quote-desk'

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
        kind: 'base',
        lineId: 1,
        promotionId: null,
        amountMinor: 67,
        bearer: 'seller',
        rule: 'line.units',
        citation: null,
        inputs: { paidMinor: 100, quantity: 3, fromUnit: 1, toUnit: 3, grantedMinor: 33 },
      },
    ])
  })

  it('more units than are left are refused, saying how many are', () => {
    const desk = new QuoteDesk({ lines: [line(100), line(100, 3)] })
    desk.grant({ units: { 2: 2 } })
    expect(refusalOf(() => desk.quote({ units: { 2: 2 } }))).toEqual([
      'case.over_quantity',
      { position: 2, remaining: 1, asked: 2 },
    ])
  })

  it('a line of another order is refused', () => {
    expect(refusalOf(() => new QuoteDesk({ lines: [line(100)] }).quote({ units: { 9: 1 } }))).toEqual([
      'order.unknown_line',
      { lineId: 9 },
    ])
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
    expect([amountsOf(unit, 'base'), amountsOf(unit, 'earlier_part_refund'), unit.totalMinor]).toEqual([
      [5_000],
      [-1_500],
      3_500,
    ])
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(5_000)
  })

  it('an advance beyond one unit is repaid by the units after it, never taking a base below zero', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 3)] })
    desk.grant({ units: { 1: { part: 7_000 } } })
    const each = [1, 1, 1].map(() => desk.grant({ units: { 1: 1 } }))
    expect(each.map((unit) => [amountsOf(unit, 'earlier_part_refund'), unit.totalMinor])).toEqual([
      [[-5_000], 0],
      [[-2_000], 3_000],
      [[], 5_000],
    ])
  })

  it('counts a cheaper replacement for what it is, whatever a dearer one beside it cost more', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 2)] })
    const swap = (unitPriceMinor: number) => ({ lineId: 1, sku: 'X', title: 'X', quantity: 1, unitPriceMinor })
    desk.grant({ kind: 'exchange', units: { 1: 2 }, replacements: [swap(9_000), swap(2_000)] })
    // Each unit was 5,000: one replacement cost 4,000 more, the other 3,000 less. 10,000 less those 3,000 is left.
    expect(refusalOf(() => desk.quote({ units: { 1: { part: 7_001 } } }))).toEqual([
      'case.over_paid',
      expect.objectContaining({ remainingMinor: 7_000, askedMinor: 7_001 }),
    ])
    desk.grant({ units: { 1: { part: 7_000 } } })
    const [dearer, cheaper] = desk.grants[0]!.replacements
    const back = [dearer!, cheaper!].map(({ id }) => desk.grant({ kind: 'return', units: {}, replaced: { [id]: 1 } }))
    expect(back.map(({ totalMinor }) => totalMinor)).toEqual([4_000, 0])
  })

  it('never exceeds what the line still holds', () => {
    const desk = new QuoteDesk({ lines: [line(5_000, 2), line(9_000)] })
    desk.grant({ units: { 1: 1 } })
    desk.grant({ units: { 1: { part: 2_000 } } })
    expect(refusalOf(() => desk.quote({ units: { 1: { part: 3_001 } } }))).toEqual([
      'case.over_paid',
      { position: 1, remainingMinor: 3_000, askedMinor: 3_001 },
    ])
    expect(desk.quote({ units: { 1: { part: 3_000 } } }).totalMinor).toBe(3_000)
  })

  it('a ¥1 refund never closes a line', () => {
    const desk = new QuoteDesk({ lines: [line(100)] })
    desk.grant({ units: { 1: { part: 60 } } })
    const unit = desk.quote({ units: { 1: 1 } })
    expect([amountsOf(unit, 'base'), unit.totalMinor, unit.rows[0]?.inputs]).toMatchObject([
      [100],
      40,
      { fromUnit: 0, toUnit: 1 },
    ])
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
    const desk = new QuoteDesk(
      { lines: [line(5_000, 2)], shippingMinor: 800, taxMinor: 600 },
      { restockingFeeBps: 1_000 },
    )
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
    expect(
      ['damaged', 'lost_in_transit', 'price_error'].map((reason) => desk.quote({ units: { 1: 1 }, reason }).totalMinor),
    ).toEqual([333, 333, 333])
  })

  it('adds to a shortfall like any goods row', () => {
    const desk = new QuoteDesk(
      { lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])] },
      { restockingFeeBps: 1_000 },
    )
    // Base 16.77, settlement −46.77, fee −1.67.
    expect(desk.quote({ units: { 2: 1 } })).toMatchObject({ totalMinor: 0, carriedMinor: 3_167 })
  })
})
