import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectWriter } from '../../electron/db/connect'
import { orderOfOne } from '../support/case-steps'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { WRONG_ROW } from '../support/wrong-rollup'
import { openDesk, OWNER, type OpenDesk } from '../support/open-desk'

let desk: OpenDesk
beforeEach(async () => void (desk = await openDesk({ clock: () => PLACED_AT })))
const placedAt = (at: number) => ({ placedAt: at, paidAt: at, shippedAt: at, deliveredAt: at })
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

describe('an empty desk', () => {
  it('answers with zeros in the shop’s own currency and no rates', async () => {
    const days = { from: '2026-03-01', to: '2026-03-02' }
    expect(await desk.call('statistics.overview', days)).toEqual({
      period: days,
      before: { from: '2026-02-27', to: '2026-02-28' },
      timeZone: 'Asia/Shanghai',
      current: [],
      previous: [],
      openNow: 0,
      overdueNow: 0,
    })
    const { points } = await desk.call('statistics.series', days)
    expect(points.map(({ from, currency, orders, opened }) => ({ from, currency, orders, opened }))).toEqual(
      ['2026-03-01', '2026-03-02'].map((from) => ({
        from,
        currency: 'CNY',
        orders: { n: 0, amountMinor: 0 },
        opened: { n: 0, amountMinor: 0 },
      })),
    )
    expect(await desk.call('statistics.reasons', days)).toEqual([])
  })

  it('a period that runs backwards, has none before it or is cut too finely is refused', async () => {
    expect(await desk.ask('statistics.overview', { from: '2026-03-02', to: '2026-03-01' })).toMatchObject({
      code: 'time.backwards',
    })
    expect(await desk.ask('statistics.overview', { from: '1900-01-01', to: '2026-03-01' })).toMatchObject({
      code: 'time.out_of_range',
    })
    expect(await desk.ask('statistics.series', { from: '2000-01-01', to: '2026-03-01' })).toMatchObject({
      code: 'statistics.too_many_points',
    })
  })
})

describe('one order and one case', () => {
  beforeEach(async () => {
    const { orderId, lineId } = await orderOfOne(desk, 'ONE')
    await desk.call('cases.open', { orderId, reason: 'damaged', lines: [{ lineId, quantity: 1 }] })
  })

  it('are one in every figure that holds them, over a day, a month and twenty years', async () => {
    for (const period of [
      { from: '2026-03-02', to: '2026-03-02' },
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2010-01-01', to: '2029-12-31' },
    ]) {
      const { current, previous } = await desk.call('statistics.overview', period)
      expect(current).toMatchObject([
        {
          currency: 'CNY',
          orders: { n: 1, amountMinor: 10_000 },
          opened: { n: 1, amountMinor: 10_000 },
          granted: { n: 0 },
        },
      ])
      expect(current[0]).toMatchObject({ refundRateByOrderBps: 0, refundRateByItemBps: 0, refundRateByValueBps: 0 })
      expect(previous).toEqual([])
    }
  })

  it('a month of twenty years is a point; so many days are refused', async () => {
    const years = { from: '2010-01-01', to: '2029-12-31' }
    const { points } = await desk.call('statistics.series', { ...years, grain: 'month' })
    expect(points).toHaveLength(240)
    expect(points.filter(({ opened }) => opened.n > 0).map(({ from }) => from)).toEqual(['2026-03-01'])
    expect(points.map(({ backlog }) => backlog)).toEqual(points.map(({ from }) => Number(from >= '2026-03-01')))
    expect(await desk.ask('statistics.series', years)).toMatchObject({ code: 'statistics.too_many_points' })
  })

  it('in the future nothing is counted but what is still open', async () => {
    const future = { from: '2031-01-01', to: '2031-01-02' }
    expect(await desk.call('statistics.overview', future)).toMatchObject({ current: [], previous: [], openNow: 1 })
    const { points } = await desk.call('statistics.series', future)
    expect(points.map(({ opened, orders, backlog }) => [opened.n, orders.n, backlog])).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ])
    expect(await desk.call('statistics.reasons', future)).toEqual([])
  })

  it('a filter that fits nothing finds nothing, and rates of nothing are not known', async () => {
    const day = { from: '2026-03-02', to: '2026-03-02' }
    for (const filter of [{ sku: 'GONE' }, { sku: 'GONE', agent: 'nobody' }, { segment: 'vip', category: '数码' }])
      expect((await desk.call('statistics.overview', { ...day, filter })).current).toEqual([])
    for (const filter of [{ kind: 'refund' }, { reason: 'damaged' }, { agent: 'test' }] as const) {
      const { current } = await desk.call('statistics.overview', { ...day, filter })
      expect(current).toMatchObject([
        { opened: { n: 1 }, refundRateByOrderBps: null, refundRateByItemBps: null, refundRateByValueBps: null },
      ])
    }
  })

  it('another currency stands beside it and is never added', async () => {
    const order = draftOrder({ externalNumber: 'USD', currency: 'USD' })
    const { id } = await desk.call('orders.record', { order })
    const { lines } = await desk.call('orders.get', { id })
    await desk.call('cases.open', { orderId: id, reason: 'damaged', lines: [{ lineId: lines[0]!.id, quantity: 1 }] })
    const period = { from: '2026-03-01', to: '2026-03-31' }
    const each = ['CNY', 'USD'].map((currency) => ({ currency, opened: { n: 1, amountMinor: 10_000 } }))
    expect((await desk.call('statistics.overview', period)).current).toMatchObject(each)
    expect((await desk.call('statistics.series', { ...period, grain: 'month' })).points).toMatchObject(each)
    expect(await desk.call('statistics.reasons', period)).toMatchObject(
      ['CNY', 'USD'].map((currency) => ({ currency, reason: 'damaged', n: 1, amountMinor: 10_000 })),
    )
  })
})

describe('the night the clocks go forward', () => {
  it('a day of 23 hours begins and ends at the shop’s own midnight', async () => {
    await desk.call('settings.change', { changes: { timeZone: 'America/New_York' } })
    // Clocks in New York went from 2:00 to 3:00 on 8 March 2026: that day began at 5:00 and ended at 4:00 in UTC.
    const instants = ['2026-03-08T04:59Z', '2026-03-08T05:00Z', '2026-03-09T03:59Z', '2026-03-09T04:00Z']
    for (const [index, instant] of instants.entries())
      await desk.call('orders.record', {
        order: draftOrder({ externalNumber: `D${index}`, ...placedAt(Date.parse(instant)) }),
      })
    const { points } = await desk.call('statistics.series', { from: '2026-03-07', to: '2026-03-09' })
    expect(points.map(({ from, to, orders }) => [from, to, orders.n])).toEqual([
      ['2026-03-07', '2026-03-07', 1],
      ['2026-03-08', '2026-03-08', 2],
      ['2026-03-09', '2026-03-09', 1],
    ])
    const weeks = await desk.call('statistics.series', { from: '2026-03-02', to: '2026-03-09', grain: 'week' })
    expect(weeks.points.map(({ from, to, orders }) => [from, to, orders.n])).toEqual([
      ['2026-03-02', '2026-03-08', 3],
      ['2026-03-09', '2026-03-09', 1],
    ])
  })
})

describe('a rebuild that is cancelled', () => {
  it('leaves everything as it was', async () => {
    const writer = await connectWriter(join(desk.dataDir, 'afterdesk.db'))
    await writer.query(WRONG_ROW)
    await writer.destroy()
    const stop = desk.app.subscribe((name, payload) => {
      if (name === 'jobs.changed') void desk.app.call(OWNER, 'jobs.cancel', payload)
    })
    await expect(desk.finish('statistics.rebuild', {})).rejects.toMatchObject({ code: 'job.cancelled' })
    stop()
    expect(await desk.call('statistics.reasons', { from: '2026-03-02', to: '2026-03-30' })).toMatchObject([
      { n: 2, amountMinor: 7 },
    ])
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 2 })
    expect(await desk.call('statistics.reasons', { from: '2026-03-02', to: '2026-03-30' })).toEqual([])
  })
})
