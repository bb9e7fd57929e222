import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Output } from '../../shared/contract'
import { at, YEAR, openHandDesk, type HandDesk } from './hand-desk'

let hand: HandDesk
beforeEach(async () => void (hand = await openHandDesk()))
afterEach(async () => {
  await hand.desk.close()
  expect(hand.desk.log).toEqual([])
})

describe('return rates by month of delivery', () => {
  it('count the first return within so many days, leave those turned away out, and mark what can still grow', async () => {
    const january = [
      await hand.deliver(at('2026-01-05')),
      await hand.deliver(at('2026-01-31', 23)),
      await hand.deliver(at('2026-01-20')),
    ]
    const february = [await hand.deliver(at('2026-02-01', 0)), await hand.deliver(at('2026-02-28'))]
    const sendBack = (order: Output<'orders.get'>) => hand.open(order, { kind: 'return', reason: 'damaged' })
    hand.now = at('2026-01-12', 23)
    await sendBack(january[0]!) // seven days after, to the day
    hand.now = at('2026-02-04')
    await hand.decline(await sendBack(february[0]!))
    hand.now = at('2026-02-08', 1)
    await sendBack(january[1]!) // eight days
    hand.now = at('2026-03-01')
    await hand.open(january[2]!) // a refund is no return
    await hand.move('withdraw', await sendBack(february[1]!))
    hand.now = at('2026-03-07')
    const counts = async () => {
      const { ages, rows } = await hand.desk.call('statistics.cohorts', { from: '2026-01-15', to: '2026-02-15' })
      expect(ages).toEqual([7, 14, 30, 60, 90, 180])
      return rows.map(({ month, orders: n, cells }) => [
        month,
        n,
        cells.map((cell) => `${cell.n} ${cell.bps} ${cell.censored ? 'young' : 'whole'}`),
      ])
    }
    const one = ['1 3333 whole', '2 6667 whole', '2 6667 whole', '2 6667 young', '2 6667 young', '2 6667 young']
    const none = (whole: number) => Array.from({ length: 6 }, (_, age) => `0 0 ${age < whole ? 'whole' : 'young'}`)
    // 28 February and seven days is 7 March itself: that day is not over.
    expect(await counts()).toEqual([
      ['2026-01', 3, one],
      ['2026-02', 2, none(0)],
    ])
    hand.now = at('2026-03-08', 0)
    expect(await counts()).toEqual([
      ['2026-01', 3, one],
      ['2026-02', 2, none(1)],
    ])
  })

  it('under a filter that deliveries are not kept by, the share is not known', async () => {
    const order = await hand.deliver(at('2026-01-05'))
    hand.now = at('2026-01-06')
    await hand.open(order, { kind: 'return' })
    const shares = async (filter: Input<'statistics.cohorts'>['filter']) => {
      const { rows } = await hand.desk.call('statistics.cohorts', { ...YEAR, filter })
      return rows.map(({ orders: n, cells }) => [n, cells[0]!.n, cells[0]!.bps])
    }
    expect(await shares({ kind: 'return' })).toEqual([[1, 1, 10_000]])
    for (const filter of [{ kind: 'refund' }, { reason: 'damaged' }, { agent: 'test' }] as const)
      expect(await shares(filter)).toEqual([[1, 0, null]])
    expect(await shares({ currency: 'USD' })).toEqual([])
  })
})

describe('a product’s part of an order', () => {
  const line = (sku: string) => ({ sku, title: sku, category: sku, quantity: 2, listPriceMinor: 5_000 })
  const lines = ['SHOE', 'BAG'].map((sku) => ({ ...line(sku), statedDiscountMinor: 0 }))

  it('is returned and granted when its own lines are: figure and list agree for each product of the order', async () => {
    const order = await hand.deliver(at('2026-01-05'), { lines })
    hand.now = at('2026-01-06')
    const [shoe, bag] = order.lines.map(({ id }) => ({ lineId: id, quantity: 1 }))
    await hand.open(order, { kind: 'return', lines: [shoe!] })
    await hand.approve(await hand.open(order, { lines: [bag!] }))
    const days = { from: '2026-01-01', to: '2026-01-31' }
    const returned = { measure: 'returned', withinDays: 7, ...days } as const
    for (const [filter, figure, granted] of [
      [{}, 1, 1],
      [{ sku: 'SHOE' }, 1, 0],
      [{ sku: 'BAG' }, 0, 1],
      [{ category: 'SHOE' }, 1, 0],
      [{ category: 'BAG' }, 0, 1],
      [{ sku: 'BAG', category: 'SHOE' }, 0, 1],
      [{ sku: 'HAT' }, undefined, undefined],
    ] as const) {
      const { rows } = await hand.desk.call('statistics.cohorts', { ...days, filter })
      const { current } = await hand.desk.call('statistics.overview', { from: '2025-12-01', to: '2026-01-31', filter })
      const list = async (counted: typeof returned | object) =>
        (await hand.desk.call('orders.list', { filter: { ...filter, counted: counted as typeof returned } })).rows
          .length
      expect([filter, rows[0]?.cells[0]?.n, await list(returned)]).toEqual([filter, figure, figure ?? 0])
      expect([filter, current[0]?.refundRateByOrderBps]).toEqual([filter, granted && granted * 10_000])
      const placed = { measure: 'granted', from: '2025-12-01', to: '2026-01-31' }
      expect([filter, await list(placed)]).toEqual([filter, granted ?? 0])
    }
  })
})
