import { describe, expect, it } from 'vitest'
import { allocateOrder, type AllocatedLine } from '../../electron/domain/orders/allocate-order'
import type { OrderDraft } from '../../shared/model/order'
import { draftOf, line, promotion, refusalOf as refusalOfAct } from './quote-desk'

const thirds = [line(10_000), line(10_000), line(10_000)]

function column(draft: Partial<OrderDraft>, name: keyof AllocatedLine): number[] {
  return allocateOrder(draftOf({ payments: [], ...draft })).lines.map((each) => each[name])
}

function refusalOf(draft: Partial<OrderDraft>): unknown {
  return refusalOfAct(() => allocateOrder(draftOf({ payments: [], ...draft })))
}

describe('additions are weighed by what each line finally costs', () => {
  it('shipping and tax follow the net amounts, not the list prices', () => {
    const draft = { lines: [line(10_000, 1, 7_500), line(7_500)], shippingMinor: 1_000, taxMinor: 401 }
    expect([column(draft, 'shippingMinor'), column(draft, 'taxMinor')]).toEqual([
      [250, 750],
      [100, 301],
    ])
  })

  it('lines that all cost nothing share in equal parts', () => {
    expect(column({ lines: thirds, couponMinor: 30_000, shippingMinor: 1_000 }, 'shippingMinor')).toEqual([
      334, 333, 333,
    ])
  })

  it('tax that the prices contain is told but not due', () => {
    const due = (taxIncluded: boolean) =>
      allocateOrder(draftOf({ lines: thirds, shippingMinor: 1_000, taxMinor: 3_000, taxIncluded })).totals.dueMinor
    expect([due(true), due(false)]).toEqual([31_000, 34_000])
    expect(column({ lines: thirds, taxMinor: 3_000, taxIncluded: true }, 'taxMinor')).toEqual([1_000, 1_000, 1_000])
  })
})

describe('payments stay as the source lists them', () => {
  const paying = (amountMinor: number) => [{ method: 'card', amountMinor, paidAt: null }]

  it.each([
    ['as much as is due', { payments: paying(30_000) }, []],
    ['less than is due', { payments: paying(29_999) }, ['payments_differ']],
    ['more than is due', { payments: paying(30_001) }, ['payments_differ']],
    ['none on a delivered order', { payments: [] }, ['payments_missing']],
    ['none on an unpaid order', { payments: [], fulfilment: 'unpaid' as const }, []],
    ['none on a cancelled order', { payments: [], fulfilment: 'cancelled' as const }, []],
  ])('paying %s', (_, given, expected) => {
    expect(allocateOrder(draftOf({ lines: thirds, ...given })).warnings).toEqual(expected)
  })
})

describe('figures that contradict each other are refused', () => {
  it.each([
    [
      'a stated discount above its line',
      { lines: [line(100), line(100, 2, 201)] },
      ['money.stated_over_line', { position: 2, statedMinor: 201, lineMinor: 200 }],
    ],
    [
      'stated parts of promotions that exceed a line together',
      {
        lines: [line(100), line(900)],
        promotions: [promotion(0, 100, [0, 1], { 0: 60 }), promotion(0, 100, [0, 1], { 0: 41 })],
      },
      ['money.stated_over_line', { position: 1, statedMinor: 101, lineMinor: 100 }],
    ],
    [
      'stated parts above their promotion',
      { lines: thirds, promotions: [promotion(0, 99, [0, 1], { 0: 50, 1: 50 })] },
      ['money.stated_over_reduction', { reduction: 'promotion', statedMinor: 100, reductionMinor: 99 }],
    ],
    [
      'stated discounts above the coupon they belong to',
      { lines: [line(10_000, 1, 500), line(10_000, 1, 501)], couponMinor: 1_000 },
      ['money.stated_over_reduction', { reduction: 'coupon', statedMinor: 1_001, reductionMinor: 1_000 }],
    ],
    [
      'reductions above all lines together',
      { lines: [line(100), line(100)], couponMinor: 150, pointsMinor: 50, platformSubsidyMinor: 1 },
      ['money.over_allocated', { reductionsMinor: 201, goodsMinor: 200 }],
    ],
    [
      'a reduction of an order without lines',
      { pointsMinor: 1 },
      ['money.over_allocated', { reductionsMinor: 1, goodsMinor: 0 }],
    ],
    [
      'a promotion over a line that is not there',
      { lines: thirds, promotions: [promotion(0, 1, [3])] },
      ['order.over_paid_components', { summary: 'promotion: line 4 of 3' }],
    ],
    [
      'a promotion over one line twice',
      { lines: thirds, promotions: [promotion(0, 1, [1, 1])] },
      ['order.over_paid_components', { summary: 'promotion: a line is covered twice' }],
    ],
    [
      'a line beyond 2^53',
      { lines: [line(9_007_199_254_740_991, 2)] },
      ['money.too_large', { text: '18014398509481982' }],
    ],
    [
      'lines beyond 2^53 together',
      { lines: [line(9_007_199_254_740_991), line(1)] },
      ['money.too_large', { text: '9007199254740992' }],
    ],
  ])('%s', (_, draft, expected) => {
    expect(refusalOf(draft)).toEqual(expected)
  })

  it('an order without lines stands, with its shipping due', () => {
    const { lines, totals } = allocateOrder(draftOf({ shippingMinor: 500 }))
    expect([lines, totals.dueMinor]).toEqual([[], 500])
  })
})
