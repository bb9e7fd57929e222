import { join } from 'node:path'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASE_MEASURES, COST_MEASURES, type CaseMeasure } from '../../shared/model/measures'
import { addDays, localDateOf } from '../../shared/time'
import { connectReader, connectWriter } from '../../electron/db/connect'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { seededRandom, seedFor } from '../support/seed'
import { BY_HAND } from '../support/measures-by-hand'
import { WRONG_ROW } from '../support/wrong-rollup'
import { startWalk, walk } from './statistics-walk'

const STEPS = 250
/** Where chance leaves a kind of step out for this long, something is wrong. */
const MOST_STEPS = 2_500
const WANTED = [
  'record',
  'open refund',
  'open return',
  'open exchange',
  'open repair',
  'approve',
  'decline',
  'withdraw',
  'askInfo',
  'send',
  'recordSettlement',
  'recordFailure',
  'reopen',
  'receive',
  'inspect',
  'grant',
]
const missing = () => WANTED.filter((step) => !state.taken.has(step))
const random = seededRandom(seedFor('statistics over random commands'))
const state = startWalk()
let desk: OpenDesk
let tables: DataSource
let period: { from: string; to: string }

beforeAll(async () => {
  desk = await openDesk({ clock: () => state.now })
  tables = await connectReader(join(desk.dataDir, 'afterdesk.db'))
  for (let steps = 0; steps < STEPS || (missing().length > 0 && steps < MOST_STEPS); steps += 50)
    await walk(desk, state, random, 50)
  const today = localDateOf(state.now, 'Asia/Shanghai')
  period = { from: addDays(today, -120), to: today }
})
afterAll(async () => {
  await tables.destroy()
  await desk.close()
  expect(desk.log).toEqual([])
})

const isCost = (measure: CaseMeasure) => COST_MEASURES.some((cost) => cost === measure)
const sumOf = (cases: readonly { totalMinor: number }[]) => cases.reduce((sum, { totalMinor }) => sum + totalMinor, 0)

/** Asks the tables themselves, past the program. */
function rows<Row>(sql: string, parameters: (string | number)[] = []): Promise<Row[]> {
  return tables.query<Row[]>(sql, parameters)
}

async function byHand(measure: CaseMeasure, { from, to }: { from: string; to: string }, currency: string) {
  const [figure] = await rows<{ n: number; amountMinor: number }>(
    `SELECT count(*) AS n, coalesce(sum(minor), 0) AS amountMinor FROM (${BY_HAND[measure]}) WHERE day BETWEEN ? AND ? AND currency = ?`,
    [from, to, currency],
  )
  return figure
}

/** Cases that were open as a day ended. */
async function openAt(day: string, currency: string): Promise<number> {
  const [open] = await rows<{ n: number }>(
    'SELECT count(*) AS n FROM cases WHERE opened_on <= ?1 AND (closed_on IS NULL OR closed_on > ?1) AND currency = ?2',
    [day, currency],
  )
  return open!.n
}

describe('after a random day’s work', () => {
  it('every kind of step was taken, or the rest proves little', () => {
    expect(missing()).toEqual([])
  })

  it('the series is, day by day, what SQL over the tables counts', async () => {
    const { points } = await desk.call('statistics.series', period)
    expect(points).toHaveLength(121 * 2)
    for (const { from, to, currency, orders, backlog, ...figures } of points) {
      expect([from, backlog]).toEqual([from, await openAt(to, currency)])
      const [sold] = await rows(
        'SELECT count(*) AS n, coalesce(sum(paid_minor), 0) AS amountMinor FROM orders WHERE placed_on = ? AND currency = ?',
        [from, currency],
      )
      expect([from, currency, orders]).toEqual([from, currency, sold])
      if (Object.values(figures).every(({ n }) => n === 0)) continue
      for (const measure of CASE_MEASURES)
        expect([from, measure, figures[measure]]).toEqual([
          from,
          measure,
          await byHand(measure, { from, to }, currency),
        ])
    }
  })

  it('the overview is the sum of its series, its rates follow from the orders, and open cases are those of the queue', async () => {
    const overview = await desk.call('statistics.overview', period)
    const counts = await desk.call('cases.counts', {})
    expect({ openNow: overview.openNow, overdueNow: overview.overdueNow }).toEqual({
      openNow: counts.open,
      overdueNow: counts.overdue,
    })
    expect(overview.current.map(({ currency }) => currency)).toEqual(['CNY', 'USD'])
    for (const { currency, opened, settled, orders, items, ...rates } of overview.current) {
      expect([opened, settled]).toEqual([
        await byHand('opened', period, currency),
        await byHand('settled', period, currency),
      ])
      const [sold] = await rows<Record<'n' | 'items' | 'paid' | 'orders' | 'units' | 'granted', number>>(
        `SELECT count(*) AS n, sum(item_count) AS items, sum(paid_minor) AS paid, sum(granted_minor > 0 OR granted_quantity > 0) AS orders,
           sum(granted_quantity) AS units, sum(granted_minor) AS granted FROM orders WHERE currency = ?`,
        [currency],
      )
      expect({ orders, items }).toEqual({ orders: { n: sold?.n, amountMinor: sold?.paid }, items: sold?.items })
      expect(rates).toMatchObject({
        refundRateByOrderBps: Math.floor((sold!.orders * 10_000) / sold!.n),
        refundRateByItemBps: Math.floor((sold!.units * 10_000) / sold!.items),
        refundRateByValueBps: Math.floor((sold!.granted * 10_000) / sold!.paid),
      })
    }
  })

  it('every mark opens exactly the cases it counts', async () => {
    const { points } = await desk.call('statistics.series', { ...period, grain: 'week' })
    let opened = 0
    for (const point of points) {
      for (const measure of CASE_MEASURES) {
        const counted = { measure, from: point.from, to: point.to }
        if (point[measure].n === 0 && opened > 0) continue
        const list = await desk.call('cases.list', {
          view: 'all',
          limit: 500,
          filter: { currency: point.currency, counted },
        })
        // What a case costs is a part of its total; the list shows the total.
        const weight = isCost(measure) ? point[measure].amountMinor : sumOf(list.rows)
        expect([counted, list.total, weight]).toEqual([counted, point[measure].n, point[measure].amountMinor])
        opened++
      }
    }
    expect(opened).toBeGreaterThan(20)
  })

  it.each(CASE_MEASURES)(
    'the reasons of “%s” sum to the series, most first, and each opens its cases',
    async (measure) => {
      const reasons = await desk.call('statistics.reasons', { ...period, measure })
      const { points } = await desk.call('statistics.series', { ...period, grain: 'month' })
      expect(reasons.reduce((sum, { n }) => sum + n, 0)).toBe(points.reduce((sum, point) => sum + point[measure].n, 0))
      expect(reasons.map(({ n }) => n)).toEqual(reasons.map(({ n }) => n).sort((a, b) => b - a))
      for (const { reason, kind, currency, n } of reasons) {
        const list = await desk.call('cases.list', {
          view: 'all',
          filter: { reason, kind, currency, counted: { measure, ...period } },
        })
        expect([reason, currency, list.total]).toEqual([reason, currency, n])
      }
    },
  )

  it('a filter leaves what it names', async () => {
    const filter = { channel: 'jd', currency: 'CNY', reason: 'damaged' }
    const { current } = await desk.call('statistics.overview', { ...period, filter })
    const [byTables] = await rows(
      `SELECT count(*) AS n, coalesce(sum(total_minor), 0) AS amountMinor FROM cases WHERE channel = 'jd' AND currency = 'CNY' AND reason = 'damaged'`,
    )
    expect(current.map(({ currency, opened }) => ({ currency, opened }))).toEqual([
      { currency: 'CNY', opened: byTables },
    ])
    expect(current[0]).toMatchObject({
      refundRateByOrderBps: null,
      refundRateByItemBps: null,
      refundRateByValueBps: null,
    })
  })

  it('a rebuild finds no difference, and no day that counts nothing has a row', async () => {
    expect(await rows('SELECT * FROM daily_orders WHERE n <= 0')).toEqual([])
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 0, differences: [] })
  })
})

describe('when something is wrong', () => {
  it('a rebuild names every figure that was, says what it is, and puts it right', async () => {
    const before = await desk.call('statistics.overview', period)
    const writer = await connectWriter(join(desk.dataDir, 'afterdesk.db'))
    const [row] = await writer.query<{ day: string; channel: string; n: number }[]>(
      `SELECT day, channel, n FROM daily_orders WHERE dimension = '' AND currency = 'CNY' LIMIT 1`,
    )
    await writer.query(
      `UPDATE daily_orders SET n = n + 5 WHERE dimension = '' AND day = '${row!.day}' AND channel = '${row!.channel}' AND currency = 'CNY'`,
    )
    await writer.query(WRONG_ROW)
    await writer.destroy()
    const key = {
      dimension: '',
      member: '',
      day: '2026-03-03',
      currency: 'EUR',
      channel: 'x',
      kind: 'refund',
      reason: 'damaged',
    }
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({
      found: 3,
      differences: [
        { rollup: 'daily_cases', key, figure: 'opened_n', was: 2, is: 0 },
        { rollup: 'daily_cases', key, figure: 'opened_minor', was: 7, is: 0 },
        {
          rollup: 'daily_orders',
          key: { dimension: '', member: '', day: row!.day, currency: 'CNY', channel: row!.channel },
          figure: 'n',
          was: row!.n + 5,
          is: row!.n,
        },
      ],
    })
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 0 })
    expect(await desk.call('statistics.overview', period)).toEqual(before)
  })
})

describe('a new time zone', () => {
  it('moves days, and the counts follow: a rebuild still finds no difference', async () => {
    const countsBy = async () =>
      (await desk.call('statistics.series', period)).points.map(
        ({ from, currency, orders }) => `${from} ${currency} ${orders.n}`,
      )
    const before = await countsBy()
    await desk.call('settings.change', { changes: { timeZone: 'America/Los_Angeles' } })
    expect(await countsBy()).not.toEqual(before)
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 0 })
    await desk.call('settings.change', { changes: { timeZone: 'Asia/Shanghai' } })
    expect(await countsBy()).toEqual(before)
  })
})
