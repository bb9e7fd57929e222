import { join } from 'node:path'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectReader } from '../../electron/db/connect'
import { newcombe } from '../../electron/domain/insight/newcombe'
import type { Output } from '../../shared/contract'
import { addDays, DAY_MS, localDateOf } from '../../shared/time'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { seededRandom, seedFor } from '../support/seed'
import { startWalk, walk } from './statistics-walk'

const PERIOD = { from: '2026-03-16', to: '2026-03-29' }
const BEFORE = { from: '2026-03-02', to: '2026-03-15' }
type Mover = Output<'insight.movers'>['rows'][number]

describe('what moved', () => {
  /** Product, category, units sold in each period, and cases by reason in each. */
  const shop = [
    ['SHOE', 'shoes', [40, 40], [{ damaged: 2 }, { damaged: 11, quality_defect: 1 }]],
    [
      'BAG',
      'bags',
      [50, 60],
      [
        { damaged: 3, quality_defect: 2 },
        { damaged: 4, quality_defect: 2 },
      ],
    ],
    ['TIE', 'shoes', [5, 4], [{ quality_defect: 1 }, { quality_defect: 3 }]],
    ['HAT', 'hats', [0, 9], [{}, { damaged: 4 }]],
    ['BELT', 'hats', [9, 9], [{}, {}]],
    ['CAP', null, [3, 1], [{}, { damaged: 3 }]],
  ] as const
  let desk: OpenDesk
  let now = PLACED_AT
  /** The first order of every product. */
  const first = new Map<string, number>()

  beforeAll(async () => {
    desk = await openDesk({ clock: () => now })
    for (const [index, start] of [PLACED_AT, PLACED_AT + 14 * DAY_MS].entries()) {
      now = start + 9 * DAY_MS
      for (const [sku, category, units, cases] of shop) {
        if (units[index] === 0) continue
        const shipped = { placedAt: start, paidAt: start, shippedAt: start + DAY_MS, deliveredAt: start + 3 * DAY_MS }
        const line = { sku, title: `The ${sku}`, category, quantity: units[index]!, listPriceMinor: 900 }
        const order = draftOrder({
          ...shipped,
          externalNumber: `${sku}-${index}`,
          lines: [{ ...line, statedDiscountMinor: 0 }],
        })
        const { id: recorded } = await desk.call('orders.record', { order })
        // Units sold before come back too.
        const id = first.get(sku) ?? recorded
        first.set(sku, id)
        const { lines } = await desk.call('orders.get', { id })
        for (const [reason, n] of Object.entries(cases[index]!))
          for (let opened = 0; opened < n; opened++)
            await desk.call('cases.open', {
              orderId: id,
              kind: 'refund',
              reason,
              lines: [{ lineId: lines[0]!.id, quantity: 1 }],
            })
      }
    }
  })
  afterAll(async () => {
    await desk.close()
    expect(desk.log).toEqual([])
  })

  const told = ({ key, title, n, of, nBefore, ofBefore, few }: Mover) => [key, title, n, of, nBefore, ofBefore, few]

  it('of products is cases per unit sold, the surest first; few come last, and what was not sold before is left out', async () => {
    const { before, outOf, rows } = await desk.call('insight.movers', PERIOD)
    expect([before, outOf]).toEqual([BEFORE, 'units'])
    expect(rows.map(told)).toEqual([
      ['SHOE', 'The SHOE', 12, 40, 2, 40, false],
      ['BAG', 'The BAG', 6, 60, 5, 50, false],
      ['CAP', 'The CAP', 3, 1, 0, 3, true],
      ['TIE', 'The TIE', 3, 4, 1, 5, true],
    ])
    const [shoe, bag, cap, tie] = rows
    // (12 − 2) ÷ 40; Newcombe's interval by his own example's procedure.
    const { low, high } = newcombe({ n: 40, hits: 12 }, { n: 40, hits: 2 })
    expect([shoe!.bps, shoe!.bpsBefore]).toEqual([3_000, 500])
    expect(shoe!.differenceBps).toBeCloseTo(2_500, 9)
    expect([shoe!.lowBps, shoe!.highBps]).toEqual([low * 10_000, high * 10_000])
    expect([shoe, bag, tie].map((row) => row!.significant)).toEqual([true, false, false])
    // More cases than units: all of them, and no more.
    expect([cap!.bps, cap!.highBps]).toEqual([10_000, 10_000])
  })

  it('of categories adds their products up, and of reasons is their share of all cases', async () => {
    const byCategory = (await desk.call('insight.movers', { ...PERIOD, by: 'category' })).rows
    expect(byCategory.map(told)).toEqual([
      ['shoes', 'shoes', 15, 44, 3, 45, false],
      ['bags', 'bags', 6, 60, 5, 50, false],
      ['hats', 'hats', 4, 18, 0, 9, true],
    ])
    const { outOf, rows } = await desk.call('insight.movers', { ...PERIOD, by: 'reason' })
    expect(outOf).toBe('cases')
    expect(rows.map(told).sort()).toEqual([
      ['damaged', 'damaged', 22, 28, 5, 8, true],
      ['quality_defect', 'quality_defect', 6, 28, 3, 8, true],
    ])
    const one = await desk.call('insight.movers', { ...PERIOD, by: 'reason', filter: { reason: 'damaged' } })
    expect(one.rows.map(told)).toEqual([['damaged', 'damaged', 22, 28, 5, 8, true]])
  })

  it('opens as exactly the cases it counts, under a filter too', async () => {
    for (const filter of [{}, { reason: 'damaged' }, { channel: 'taobao', category: 'shoes' }])
      for (const { key, n, nBefore } of (await desk.call('insight.movers', { ...PERIOD, filter })).rows) {
        const listed = async (period: typeof PERIOD) =>
          (
            await desk.call('cases.list', {
              view: 'all',
              filter: { ...filter, sku: key, counted: { measure: 'opened', ...period } },
            })
          ).total
        expect([key, await listed(PERIOD), await listed(BEFORE)]).toEqual([key, n, nBefore])
      }
  })

  it('is nothing where there is nothing, and refuses what cannot be compared', async () => {
    const late = await desk.call('insight.movers', { from: '2026-06-01', to: '2026-06-30' })
    expect(late.rows).toEqual([])
    // The day of the cases against the day before: nothing was sold on either.
    expect((await desk.call('insight.movers', { from: '2026-03-25', to: '2026-03-25' })).rows).toEqual([])
    expect(await desk.ask('insight.movers', { from: '2026-03-02', to: '2026-03-01' })).toMatchObject({
      code: 'time.backwards',
    })
    expect(await desk.ask('insight.movers', { from: '1900-01-02', to: '2026-03-01' })).toMatchObject({
      code: 'time.out_of_range',
    })
  })
})

describe('what rules cost', () => {
  const random = seededRandom(seedFor('what rules cost'))
  const state = startWalk()
  let desk: OpenDesk
  let tables: DataSource
  let period: { from: string; to: string }
  beforeAll(async () => {
    desk = await openDesk({ clock: () => state.now })
    await walk(desk, state, random, 200)
    tables = await connectReader(join(desk.dataDir, 'afterdesk.db'))
    const today = localDateOf(state.now, 'Asia/Shanghai')
    period = { from: addDays(today, -365), to: today }
  })
  afterAll(async () => {
    await tables.destroy()
    await desk.close()
    expect(desk.log).toEqual([])
  })

  /** Written out a second time, over the tables. */
  const byHand = (condition = '1') =>
    tables.query<{ rule: string; bearer: string; kind: string; currency: string; n: number; amountMinor: number }[]>(
      `SELECT m.rule, m.bearer, c.kind, c.currency, count(DISTINCT c.id) AS n, sum(m.amount_minor) AS amountMinor
       FROM money_rows m JOIN cases c ON c.id = m.case_id WHERE c.granted_at IS NOT NULL AND m.grant_number = c.grant_number AND ${condition}
       GROUP BY m.rule, m.kind, m.citation, m.bearer, c.kind, c.currency`,
    )
  const order = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
  const bare = (rows: Output<'insight.ruleCosts'>) =>
    rows.map(({ rule, bearer, kind, currency, n, amountMinor }) => ({ rule, bearer, kind, currency, n, amountMinor }))

  it('is what the tables say, dearest first in each currency, under a filter too', async () => {
    const rows = await desk.call('insight.ruleCosts', { ...period, limit: 200 })
    expect(rows.length).toBeGreaterThan(3)
    expect(bare(rows).sort(order)).toEqual((await byHand()).sort(order))
    for (const [index, { currency, amountMinor }] of rows.entries()) {
      const next = rows[index + 1]
      if (next?.currency === currency) expect(next.amountMinor).toBeLessThanOrEqual(amountMinor)
    }
    const filtered = await desk.call('insight.ruleCosts', { ...period, filter: { currency: 'CNY', kind: 'refund' } })
    expect(bare(filtered).sort(order)).toEqual((await byHand(`c.currency = 'CNY' AND c.kind = 'refund'`)).sort(order))
  })

  it('adds up to what was granted, by who bears it', async () => {
    const rows = await desk.call('insight.ruleCosts', { ...period, limit: 200 })
    const costs = await desk.call('statistics.costs', period)
    const sumOf = (found: readonly { currency: string; bearer: string; amountMinor: number }[]) => {
      const sums = new Map<string, number>()
      for (const { currency, bearer, amountMinor } of found)
        sums.set(`${currency} ${bearer}`, (sums.get(`${currency} ${bearer}`) ?? 0) + amountMinor)
      return [...sums].filter(([, minor]) => minor !== 0).sort()
    }
    expect(sumOf(rows)).toEqual(sumOf(costs))
  })

  it('opens as exactly the cases it counts', async () => {
    for (const { rule, bearer, citation, kind, currency, n } of await desk.call('insight.ruleCosts', period)) {
      const counted = { measure: 'granted', ...period } as const
      const filter = { rule, bearer, citation: citation ?? '', kind, currency, counted }
      expect([rule, (await desk.call('cases.list', { view: 'all', filter })).total]).toEqual([rule, n])
    }
  })

  it('has shares that are of what was given, and lists no more than asked for', async () => {
    const rows = await desk.call('insight.ruleCosts', { ...period, limit: 200 })
    for (const currency of new Set(rows.map((row) => row.currency))) {
      const own = rows.filter((row) => row.currency === currency)
      const given = own.reduce((sum, { amountMinor }) => sum + Math.max(0, amountMinor), 0)
      for (const { amountMinor, shareBps } of own)
        expect(shareBps).toBe(
          amountMinor < 0 || given === 0 ? null : Number((BigInt(amountMinor) * 10_000n) / BigInt(given)),
        )
    }
    const [first] = await desk.call('insight.ruleCosts', { ...period, filter: { currency: 'CNY' }, limit: 1 })
    expect(first).toEqual(rows.find(({ currency }) => currency === 'CNY'))
    expect(await desk.call('insight.ruleCosts', { from: '2020-01-01', to: '2020-12-31' })).toEqual([])
  })
})
