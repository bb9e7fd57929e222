import { describe, expect, it } from 'vitest'
import { allocateOrder, type AllocatedLine } from '../../electron/domain/orders/allocate-order'
import type { OrderDraft } from '../../shared/model/order'
import { draftOf, line, promotion } from './quote-desk'

const thirds = [line(10_000), line(10_000), line(10_000)]

function column(draft: Partial<OrderDraft>, name: keyof AllocatedLine): number[] {
  return allocateOrder(draftOf({ payments: [], ...draft })).lines.map((each) => each[name])
}

describe('reductions are frozen on the lines by largest remainder', () => {
  it('a cent that does not divide goes to the earlier line', () => {
    expect(column({ lines: thirds, couponMinor: 100 }, 'couponMinor')).toEqual([34, 33, 33])
  })

  it('an order without reductions keeps its list prices', () => {
    expect(column({ lines: [line(1_999, 3), line(500)] }, 'paidMinor')).toEqual([5_997, 500])
  })

  it('each kind weighs what is left by the kinds before it: stated, promotion, coupon, points, subsidy', () => {
    const draft = draftOf({
      lines: [line(20_000, 1, 10_000), line(10_000)],
      promotions: [promotion(0, 5_000, [1])],
      couponMinor: 1_500,
      pointsMinor: 600,
      platformSubsidyMinor: 400,
    })
    // Left: 100 + 100 after the stated one, 100 + 50 after the promotion; every later one splits two to one.
    const lines = allocateOrder(draft).lines
    expect(
      lines.map(
        ({ statedDiscountMinor, promotionMinor, couponMinor, pointsMinor, platformSubsidyMinor, paidMinor }) => [
          statedDiscountMinor,
          promotionMinor,
          couponMinor,
          pointsMinor,
          platformSubsidyMinor,
          paidMinor,
        ],
      ),
    ).toEqual([
      [10_000, 0, 1_000, 400, 267, 8_333],
      [0, 5_000, 500, 200, 133, 4_167],
    ])
  })

  it('promotions go by how few lines they cover, then as listed', () => {
    const all = promotion(0, 3_000, [0, 1])
    const one = promotion(0, 5_000, [0])
    const shares = (promotions: OrderDraft['promotions']) =>
      allocateOrder(draftOf({ lines: [line(10_000), line(10_000)], promotions })).promotions.map((each) =>
        each.shares.map(({ shareMinor }) => shareMinor),
      )
    // 50 off the first line comes first: 50 + 100 left, so 30 splits 10 + 20; listed the other way it is the same.
    expect(shares([all, one])).toEqual([[1_000, 2_000], [5_000]])
    expect(shares([one, all])).toEqual([[5_000], [1_000, 2_000]])
    // As listed among equals: 80 then 60 over both lines of 100 + 40.
    const equals = allocateOrder(
      draftOf({
        lines: [line(10_000), line(4_000)],
        promotions: [promotion(0, 8_001, [0, 1]), promotion(0, 3_000, [1, 0])],
      }),
    )
    expect(equals.promotions[0]?.shares.map(({ shareMinor }) => shareMinor)).toEqual([5_715, 2_286])
  })

  it('lines that cost nothing take nothing of a reduction', () => {
    expect(column({ lines: [line(0), line(5_000), line(0)], couponMinor: 4_999 }, 'couponMinor')).toEqual([0, 4_999, 0])
  })

  it('a reduction of everything leaves every line at zero, none below', () => {
    expect(column({ lines: [line(333), line(1), line(7_777)], couponMinor: 8_111 }, 'paidMinor')).toEqual([0, 0, 0])
  })

  it('no line falls below zero however the kinds follow each other', () => {
    expect(
      column(
        { lines: [line(100), line(101)], promotions: [promotion(0, 100, [0])], couponMinor: 50, pointsMinor: 50 },
        'paidMinor',
      ),
    ).toEqual([0, 1])
  })

  it('amounts whose products pass 2^53 are cut exactly', () => {
    const lines = [line(3_000_000_000_000_001), line(3_000_000_000_000_000)]
    expect(column({ lines, couponMinor: 3_000_000_000_000_001 }, 'couponMinor')).toEqual([
      1_500_000_000_000_001, 1_500_000_000_000_000,
    ])
  })
})

describe('what a source states on lines stands as it is', () => {
  it('stated figures without an order-level one mean their sum', () => {
    const { lines, totals } = allocateOrder(
      draftOf({ lines: [line(10_000, 1, 700), line(10_000), line(10_000, 1, 1)] }),
    )
    expect([
      lines.map(({ statedDiscountMinor }) => statedDiscountMinor),
      totals.statedDiscountMinor,
      totals.couponMinor,
      totals.goodsMinor,
    ]).toEqual([[700, 0, 1], 701, 0, 29_299])
  })

  it('the rest of a coupon goes to the lines without a statement, and is not counted twice', () => {
    const { lines, totals } = allocateOrder(
      draftOf({ lines: [line(10_000, 1, 1_000), line(10_000), line(20_000)], couponMinor: 4_000 }),
    )
    expect(lines.map(({ couponMinor }) => couponMinor)).toEqual([0, 1_000, 2_000])
    expect([totals.statedDiscountMinor + totals.couponMinor, totals.goodsMinor]).toEqual([4_000, 36_000])
  })

  it('a coupon that its stated parts already make up spreads nothing', () => {
    expect(column({ lines: [line(10_000, 1, 1_000), line(10_000)], couponMinor: 1_000 }, 'paidMinor')).toEqual([
      9_000, 10_000,
    ])
  })

  it('what the lines without a statement cannot take of the coupon spills over to all, with a warning', () => {
    const { lines, warnings } = allocateOrder(
      draftOf({ lines: [line(10_000, 1, 1_000), line(500)], couponMinor: 3_500 }),
    )
    expect([lines.map(({ couponMinor }) => couponMinor), lines.map(({ paidMinor }) => paidMinor), warnings]).toEqual([
      [2_000, 500],
      [7_000, 0],
      ['coupon_spilled'],
    ])
  })

  it('a stated discount beside promotions is its own, and the coupon goes over every line', () => {
    const draft = {
      lines: [line(11_000, 1, 1_000), line(10_000)],
      promotions: [promotion(0, 2_000, [0, 1])],
      couponMinor: 1_800,
    }
    expect(column(draft, 'promotionMinor')).toEqual([1_000, 1_000])
    expect(column(draft, 'couponMinor')).toEqual([900, 900])
  })

  it('a source can say that its stated discounts are beside the coupon, or in it', () => {
    const lines = [line(11_000, 1, 1_000), line(10_000)]
    expect(column({ lines, couponMinor: 2_000, couponIncludesStated: false }, 'couponMinor')).toEqual([1_000, 1_000])
    expect(
      column(
        { lines, couponMinor: 2_000, couponIncludesStated: true, promotions: [promotion(0, 100, [1])] },
        'couponMinor',
      ),
    ).toEqual([0, 1_000])
  })

  it('the rest of a promotion goes to its covered lines without a statement', () => {
    const draft = { lines: thirds, promotions: [promotion(0, 3_000, [0, 1, 2], { 0: 500 })] }
    expect(column(draft, 'promotionMinor')).toEqual([500, 1_250, 1_250])
  })

  it('a stated zero is a statement: that line takes nothing of the rest', () => {
    expect(column({ lines: thirds, promotions: [promotion(0, 3_000, [0, 1, 2], { 2: 0 })] }, 'promotionMinor')).toEqual(
      [1_500, 1_500, 0],
    )
  })

  it('an earlier promotion leaves room for what a later one states on the line', () => {
    const draft = {
      lines: [line(10_000), line(10_000)],
      promotions: [promotion(0, 8_000, [0, 1]), promotion(0, 7_000, [0, 1], { 0: 7_000 })],
    }
    expect(column(draft, 'promotionMinor')).toEqual([10_000, 5_000])
  })
})

describe('what covered lines cannot take spills over to all lines', () => {
  it('with a warning, and the spilled share is told apart from the covered one', () => {
    const { promotions, warnings } = allocateOrder(
      draftOf({ lines: [line(2_000), line(6_000), line(2_000)], promotions: [promotion(0, 4_000, [0])] }),
    )
    expect(promotions[0]?.shares).toEqual([
      { line: 0, shareMinor: 2_000, covered: true },
      { line: 1, shareMinor: 1_500, covered: false },
      { line: 2, shareMinor: 500, covered: false },
    ])
    expect(warnings).toEqual(['promotion_spilled'])
  })

  it('also onto covered lines with a statement, when the others are used up', () => {
    const { promotions } = allocateOrder(
      draftOf({ lines: [line(2_000), line(1_000)], promotions: [promotion(0, 2_500, [0, 1], { 0: 500 })] }),
    )
    expect(promotions[0]?.shares.map(({ shareMinor }) => shareMinor)).toEqual([1_500, 1_000])
  })

  it('a covered line with nothing to give is still listed', () => {
    const { promotions } = allocateOrder(
      draftOf({ lines: [line(0), line(1_000)], promotions: [promotion(0, 100, [0, 1])] }),
    )
    expect(promotions[0]?.shares).toEqual([
      { line: 0, shareMinor: 0, covered: true },
      { line: 1, shareMinor: 100, covered: true },
    ])
  })
})
