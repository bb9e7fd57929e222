import { describe, expect, it } from 'vitest'
import { amountsOf, line, promotion, QuoteDesk } from './quote-desk'

const fiftyOff = { lines: [line(12_000), line(24_000)], promotions: [promotion(30_000, 5_000, [0, 1])] }

describe('a promotion is settled so that the order of returns does not matter', () => {
  it('¥50 off at ¥300 on 120 + 240: the first returned pays 70.00, then the second 240.00', () => {
    const desk = new QuoteDesk(fiftyOff)
    expect(desk.paidMinor).toBe(31_000)
    const first = desk.grant({ units: { 1: 1 } })
    // 120 − 16.67 of the 50.00; the 240 kept no longer reaches 300, so its 33.33 goes back to the seller.
    expect([amountsOf(first, 'base'), amountsOf(first, 'promotion_settlement'), first.totalMinor]).toEqual([
      [10_333],
      [-3_333],
      7_000,
    ])
    const second = desk.grant({ units: { 2: 1 } })
    expect([amountsOf(second, 'base'), amountsOf(second, 'promotion_settlement'), second.totalMinor]).toEqual([
      [20_667],
      [3_333],
      24_000,
    ])
  })

  it('the other way round it pays 190.00, then 120.00', () => {
    const desk = new QuoteDesk(fiftyOff)
    expect(desk.grant({ units: { 2: 1 } }).totalMinor).toBe(19_000)
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(12_000)
  })

  it('both at once pay 310.00 without a settlement row', () => {
    const both = new QuoteDesk(fiftyOff).grant({ units: { 1: 1, 2: 1 } })
    expect([both.totalMinor, amountsOf(both, 'promotion_settlement')]).toEqual([31_000, []])
  })

  it('290 + 20 with ¥50 off at ¥300, paid 260.00: the 20 first pays 0.00 and carries 30.00, then the 290 pays 260.00', () => {
    const desk = new QuoteDesk({ lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])] })
    expect(desk.paidMinor).toBe(26_000)
    const first = desk.grant({ units: { 2: 1 } })
    // Shares of 50.00: 46.77 and 3.23. Base 16.77, settlement −46.77.
    expect(amountsOf(first, 'base')).toEqual([1_677])
    expect(amountsOf(first, 'promotion_settlement')).toEqual([-4_677])
    expect(amountsOf(first, 'shortfall_carried')).toEqual([3_000])
    expect([first.totalMinor, first.carriedMinor, first.eligibility]).toEqual([0, 3_000, 'eligible'])
    const second = desk.grant({ units: { 1: 1 } })
    expect(amountsOf(second, 'shortfall_repaid')).toEqual([-3_000])
    expect([second.totalMinor, second.carriedMinor, second.remainingMinor]).toEqual([26_000, 0, 0])
  })

  it('nothing is settled while the kept units still reach the threshold, exactly included', () => {
    const desk = new QuoteDesk({ lines: [line(10_000, 4)], promotions: [promotion(30_000, 4_000, [0])] })
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(9_000)
    // 200.00 kept: broken, and the two kept units' 20.00 goes back; the two returned keep theirs out.
    const second = desk.grant({ units: { 1: 1 } })
    expect([amountsOf(second, 'promotion_settlement'), second.totalMinor]).toEqual([[-2_000], 7_000])
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(10_000)
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(10_000)
    expect(desk.grantedMinor).toBe(36_000)
  })

  it('the threshold is held against list value less stated discounts', () => {
    // 310 list less 15 stated = 295 kept value would not reach 300, so this promotion never held within the order.
    const never = new QuoteDesk({
      lines: [line(15_500, 1, 1_500), line(15_500)],
      promotions: [promotion(30_000, 3_000, [0, 1])],
    })
    const first = never.grant({ units: { 1: 1 } })
    expect([
      amountsOf(first, 'promotion_settlement'),
      first.totalMinor + never.grant({ units: { 2: 1 } }).totalMinor,
    ]).toEqual([[], 26_500])
  })

  it('a stated discount leaves the kept value by cumulative floor over the returned units', () => {
    // Three units of 100.00 with 0.50 stated; kept after one: 200.00 − (0.50 − 0.16) = 199.66, still at the threshold.
    const at = (thresholdMinor: number) =>
      new QuoteDesk({ lines: [line(10_000, 3, 50)], promotions: [promotion(thresholdMinor, 300, [0])] }).grant({
        units: { 1: 1 },
      })
    expect(amountsOf(at(19_966), 'promotion_settlement')).toEqual([])
    expect(amountsOf(at(19_967), 'promotion_settlement')).toEqual([-200])
  })

  it('a promotion across shops, which this order never reached, is never settled', () => {
    const desk = new QuoteDesk({ lines: [line(12_000), line(6_000)], promotions: [promotion(30_000, 3_000, [0, 1])] })
    expect([desk.grant({ units: { 1: 1 } }).totalMinor, desk.grant({ units: { 2: 1 } }).totalMinor]).toEqual([
      10_000, 5_000,
    ])
  })

  it('each promotion has its own row, and lines outside it do not count towards it', () => {
    const desk = new QuoteDesk({
      lines: [line(10_000), line(10_000), line(50_000)],
      promotions: [promotion(20_000, 2_000, [0, 1]), promotion(60_000, 7_000, [0, 1, 2])],
    })
    const first = desk.grant({ units: { 1: 1 } })
    // 20.00 is taken first: 90 + 90 + 500 left; 70.00 goes 9.26 + 9.26 + 51.47, the last cent to the largest remainder.
    expect(desk.order.lines.map(({ paidMinor }) => paidMinor)).toEqual([8_073, 8_074, 44_853])
    expect(first.rows.filter(({ kind }) => kind === 'promotion_settlement')).toMatchObject([
      { promotionId: 1, amountMinor: -1_000 },
    ])
    const second = desk.grant({ units: { 2: 1 } })
    expect(second.rows.filter(({ kind }) => kind === 'promotion_settlement')).toMatchObject([
      { promotionId: 1, amountMinor: 1_000 },
      { promotionId: 2, amountMinor: -5_147 },
    ])
    desk.grant({ units: { 3: 1 } })
    expect(desk.grantedMinor).toBe(61_000)
  })

  it('a share that spilled to a line outside the promotion is settled with it, but the line does not hold it up', () => {
    const desk = new QuoteDesk({ lines: [line(1_000), line(9_000)], promotions: [promotion(1_000, 1_900, [0])] })
    expect(desk.order.lines.map(({ paidMinor }) => paidMinor)).toEqual([0, 8_100])
    const gift = desk.grant({ units: { 1: 1 } })
    expect([amountsOf(gift, 'promotion_settlement'), gift.totalMinor, gift.carriedMinor]).toEqual([[-900], 0, 900])
    expect(desk.grant({ units: { 2: 1 } }).totalMinor).toBe(8_100)
  })

  it('a part refund neither breaks nor settles a promotion', () => {
    const desk = new QuoteDesk(fiftyOff)
    const part = desk.grant({ units: { 1: { part: 10_333 } } })
    expect([part.totalMinor, amountsOf(part, 'promotion_settlement')]).toEqual([10_333, []])
    const second = desk.grant({ units: { 2: 1 } })
    expect(second.totalMinor).toBe(19_000)
    const first = desk.grant({ units: { 1: 1 } })
    expect([amountsOf(first, 'base'), amountsOf(first, 'earlier_part_refund'), first.totalMinor]).toEqual([
      [10_333],
      [-10_333],
      1_667,
    ])
    expect(desk.grantedMinor).toBe(31_000)
  })

  it('exchanged units count as kept', () => {
    const desk = new QuoteDesk(fiftyOff)
    const other = { lineId: 1, sku: 'B', title: 'B', quantity: 1, unitPriceMinor: 10_333 }
    desk.grant({ units: { 1: 1 }, kind: 'exchange', reason: 'damaged', replacements: [other] })
    expect(desk.grant({ units: { 2: 1 } }).totalMinor).toBe(19_000)
    expect(desk.grant({ replaced: { 101: 1 } }).totalMinor).toBe(12_000)
  })
})

describe('a grant that was taken back leaves the rest exact', () => {
  it('the shortfall repaid to a grant since taken back is given back with the units', () => {
    const desk = new QuoteDesk({ lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])] })
    desk.grant({ units: { 2: 1 } })
    desk.grant({ units: { 1: 1 } })
    desk.takeBack(0)
    const again = desk.grant({ units: { 2: 1 } })
    expect([amountsOf(again, 'base'), amountsOf(again, 'promotion_settlement'), again.totalMinor]).toEqual([
      [1_677],
      [-4_677],
      0,
    ])
    expect([desk.grantedMinor, again.carriedMinor]).toEqual([26_000, 0])
  })

  it('the first of two returns taken back and granted again pays the difference', () => {
    const desk = new QuoteDesk(fiftyOff)
    desk.grant({ units: { 1: 1 } })
    desk.grant({ units: { 2: 1 } })
    desk.takeBack(0)
    expect(desk.grantedMinor).toBe(24_000)
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(7_000)
  })

  it('units granted out of turn still sum to the line', () => {
    const desk = new QuoteDesk({ lines: [line(100, 3, 0)], couponMinor: 200 })
    expect([1, 1, 1].map(() => desk.grant({ units: { 1: 1 } }).totalMinor)).toEqual([33, 33, 34])
    desk.takeBack(0)
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(33)
    desk.takeBack(1)
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(34)
    expect(desk.grantedMinor).toBe(100)
  })

  it('a base is never below zero, also when only the units that were worth a cent stand', () => {
    // Nine units for 0.05: they pay 0 1 0 1 0 1 0 1 1.
    const desk = new QuoteDesk({ lines: [line(1, 9)], couponMinor: 4 })
    const paid = Array.from({ length: 9 }, () => desk.grant({ units: { 1: 1 } }).totalMinor)
    expect(paid).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 1])
    for (const index of [6, 4, 2, 0]) desk.takeBack(index)
    const again = Array.from({ length: 4 }, () => amountsOf(desk.grant({ units: { 1: 1 } }), 'base'))
    expect([again, desk.grantedMinor]).toEqual([[[0], [0], [0], [0]], 5])
  })

  it('a part refund pays what was asked, and leaves what the taken-back grant unsettled to the next unit', () => {
    const desk = new QuoteDesk({
      lines: [line(29_000), line(2_000), line(10_000)],
      promotions: [promotion(30_000, 5_000, [0, 1])],
    })
    desk.grant({ units: { 2: 1 } })
    desk.grant({ units: { 1: 1 } })
    desk.takeBack(0)
    const part = desk.grant({ units: { 3: { part: 400 } } })
    expect([part.rows.map(({ kind }) => kind), part.totalMinor]).toEqual([['base'], 400])
    // 290 returned, 20 kept, 100 returned: 243.23 − 3.23 + 100.00, of which 264.00 is paid.
    expect(desk.grant({ units: { 3: 1 } }).totalMinor).toBe(7_600)
    expect([desk.grantedMinor, desk.grant({ units: { 2: 1 } }).totalMinor]).toEqual([34_000, 2_000])
  })
})
