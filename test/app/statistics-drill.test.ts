import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CASE_MEASURES, type StatisticsFilter } from '../../shared/contract/statistics'
import { DIMENSIONS } from '../../shared/model/measures'
import { addDays, startOfPeriod } from '../../shared/time'
import type { OpenDesk } from '../support/open-desk'
import { expectAllMarks, idsOfOrders, listsOf, ofOrders, type Lists, type Mark } from './drill-down'
import { monthIn, openDrillShop, PERIOD, type DrillShop } from './drill-shop'

let shop: DrillShop
let desk: OpenDesk
let lists: Lists

beforeAll(async () => {
  shop = await openDrillShop(4_000)
  desk = shop.desk
  lists = listsOf(desk)
}, 240_000)
afterAll(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

const expectAll = (marksOf: (filter: StatisticsFilter) => Promise<Mark[]>, least: number) =>
  expectAllMarks(shop.filters, marksOf, least)

describe('the list behind a figure holds exactly that many rows', () => {
  it('overview: cases of every measure, orders, refunded orders, what is open and overdue', async () => {
    await expectAll(async (filter) => {
      const { current, openNow, overdueNow } = await desk.call('statistics.overview', { ...PERIOD, filter })
      const marks = [
        await lists.cases('open', openNow, filter, 'open'),
        await lists.cases('overdue', overdueNow, filter, 'overdue'),
      ]
      for (const figures of current) {
        const own = { ...filter, currency: figures.currency }
        for (const measure of CASE_MEASURES)
          marks.push(await lists.cases(measure, figures[measure].n, { ...own, counted: { measure, ...PERIOD } }))
        const sold = ofOrders(own)
        const placed = await lists.orders('orders', figures.orders.n, {
          ...sold,
          counted: { measure: 'placed', ...PERIOD },
        })
        marks.push(placed, { ...placed, holds: (await idsOfOrders(desk, { ...sold, ...placedIn(PERIOD) })).size })
        if (figures.refundRateByOrderBps === null) continue
        const granted = await idsOfOrders(desk, { ...sold, counted: { measure: 'granted', ...PERIOD } })
        const bps = Math.floor((granted.size * 10_000) / figures.orders.n)
        marks.push({ at: 'refund rate', says: figures.refundRateByOrderBps, holds: bps })
      }
      return marks
    }, 150)
  }, 120_000)

  it('series: each point’s orders and cases', async () => {
    await expectAll(async (filter) => {
      const { points } = await desk.call('statistics.series', { ...PERIOD, filter, grain: 'month' })
      const marks: Mark[] = []
      for (const { from, to, currency, ...figures } of points) {
        const own = { ...filter, currency }
        for (const measure of CASE_MEASURES)
          marks.push(
            await lists.cases(`${from} ${measure}`, figures[measure].n, { ...own, counted: { measure, from, to } }),
          )
        marks.push(await lists.cases(`${to} backlog`, figures.backlog, { ...own, openOn: to }))
        marks.push(
          await lists.orders(`${from} orders`, figures.orders.n, { ...ofOrders(own), ...placedIn({ from, to }) }),
        )
      }
      return marks
    }, 400)
  }, 120_000)

  it('reasons', async () => {
    await expectAll(async (filter) => {
      const rows = await desk.call('statistics.reasons', { ...PERIOD, filter, measure: 'approved' })
      return Promise.all(
        rows.map(({ reason, kind, currency, n }) =>
          lists.cases(`${kind} ${reason}`, n, {
            ...filter,
            reason,
            kind,
            currency,
            counted: { measure: 'approved', ...PERIOD },
          }),
        ),
      )
    }, 60)
  })

  it('matrix: each cell, whatever the reasons are crossed with', async () => {
    const FIELD = { product: 'sku', category: 'category', agent: 'agent', segment: 'segment' } as const
    for (const by of [...DIMENSIONS, 'channel', 'kind'] as const)
      await expectAll(
        async (filter) => {
          const counted = { measure: 'opened', ...PERIOD } as const
          const found = await desk.call('statistics.matrix', { ...PERIOD, filter, by, rows: 5, columns: 6 })
          expect(found.reasons.length <= 5 && found.members.length <= 6).toBe(true)
          const field = by === 'channel' || by === 'kind' ? by : FIELD[by]
          const cells = found.cells.map(({ reason, member, n }) =>
            lists.cases(`${by} ${reason} ${member}`, n, { ...filter, reason, [field]: member, counted }),
          )
          const listed = await Promise.all(
            found.reasons.map((reason) => lists.cases(reason, 0, { ...filter, reason, counted })),
          )
          const others = found.n - listed.reduce((sum, { holds }) => sum + holds, 0)
          return [
            ...(await Promise.all(cells)),
            await lists.cases('all', found.n, { ...filter, counted }),
            { at: 'other reasons', says: found.otherReasons, holds: others },
          ]
        },
        by === 'segment' ? 20 : 40,
      )
  }, 120_000)

  it('flow: each link, and all of them together', async () => {
    await expectAll(async (filter) => {
      const { n, links } = await desk.call('statistics.flow', { ...PERIOD, filter })
      const counted = { measure: 'opened', ...PERIOD } as const
      return Promise.all([
        lists.cases('all', n, { ...filter, counted }),
        ...links.map(({ kind, decision, outcome, n: own }) =>
          lists.cases(`${kind} ${decision} ${outcome}`, own, { ...filter, kind, decision, outcome, counted }),
        ),
      ])
    }, 60)
  })

  it('cohorts: the orders of a month, and those that came back within so many days', async () => {
    await expectAll(async (filter) => {
      const { rows } = await desk.call('statistics.cohorts', { ...PERIOD, filter })
      const marks: Mark[] = []
      for (const { month, orders, cells } of rows) {
        const from = `${month}-01`
        const days = { from, to: addDays(startOfPeriod(addDays(from, 31), 'month'), -1) }
        const of = ofOrders(filter)
        marks.push(await lists.orders(month, orders, { ...of, counted: { measure: 'delivered', ...days } }))
        for (const { withinDays, n, bps } of cells)
          if (bps !== null)
            marks.push(
              await lists.orders(`${month} ${withinDays}`, n, {
                ...of,
                counted: { measure: 'returned', withinDays, ...days },
              }),
            )
      }
      return marks
    }, 80)
  }, 120_000)

  it('times: the cases that took a step, by kind, channel, agent and month', async () => {
    for (const by of ['kind', 'channel', 'agent', 'month'] as const)
      await expectAll(async (filter) => {
        const rows = await desk.call('statistics.times', { ...PERIOD, filter, by })
        return Promise.all(
          rows.map(({ step, key, n }) => {
            const counted = { measure: 'opened', ...(by === 'month' && key ? monthIn(key) : PERIOD) } as const
            const own = key && by !== 'month' ? { [by]: key } : {}
            return lists.cases(`${step} ${key}`, n, { ...filter, ...own, timed: step, counted })
          }),
        )
      }, 40)
  }, 120_000)

  it('kept in time: all, kept and late', async () => {
    await expectAll(async (filter) => {
      const rows = await desk.call('statistics.sla', { ...PERIOD, filter })
      const counted = { measure: 'opened', ...PERIOD } as const
      const of = (step: string, late?: boolean) => ({
        ...filter,
        clock: { step, ...(late !== undefined && { late }) },
        counted,
      })
      const marks = rows.map(({ step, n, kept }) => [
        lists.cases(step, n, of(step)),
        lists.cases(`${step} kept`, kept, of(step, false)),
        lists.cases(`${step} late`, n - kept, of(step, true)),
      ])
      return Promise.all(marks.flat())
    }, 100)
  })

  it('costs: by bearer, kind and reason', async () => {
    await expectAll(async (filter) => {
      const rows = await desk.call('statistics.costs', { ...PERIOD, filter })
      return Promise.all(
        rows.map(({ currency, bearer, kind, reason, n }) =>
          lists.cases(`${bearer} ${kind} ${reason}`, n, {
            ...filter,
            currency,
            kind,
            reason,
            counted: { measure: `${bearer}_cost`, ...PERIOD },
          }),
        ),
      )
    }, 60)
  })
})

const placedIn = ({ from, to }: { from: string; to: string }) => ({ placedFrom: from, placedTo: to })
