/** Sums under every filter, and under every pair of filters, beside plain SQL over the rows that shares nothing with the program. */
import { join } from 'node:path'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectReader } from '../../electron/db/connect'
import { openSession, type SqlSession } from '../../electron/db/sql'
import { sumCases, sumDeliveries, sumOrders } from '../../electron/domain/statistics/rollup.repo'
import type { StatisticsFilter } from '../../shared/contract/statistics'
import { CASE_MEASURES, RETURN_AGES } from '../../shared/model/measures'
import { addDays, localDateOf } from '../../shared/time'
import { BY_HAND } from '../support/measures-by-hand'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { seededRandom, seedFor } from '../support/seed'
import { startWalk, walk } from './statistics-walk'

type Field = keyof StatisticsFilter
const VALUES: Readonly<Record<Field, string>> = {
  channel: 'jd',
  currency: 'CNY',
  kind: 'return',
  reason: 'damaged',
  sku: 'S1',
  category: '家居',
  agent: 'Mia',
  segment: 'vip',
}
const FIELDS = Object.keys(VALUES) as Field[]
const PAIRS = FIELDS.flatMap((one, index) => FIELDS.slice(index).map((other) => [one, other] as const))
const filterOf = (fields: readonly Field[]) =>
  Object.fromEntries(fields.map((field) => [field, VALUES[field]])) as StatisticsFilter

/** What each field says of a case, as one would write it who has only the tables. */
const OF_CASE: Readonly<Record<Field, string>> = {
  channel: `x.channel = 'jd'`,
  currency: `x.currency = 'CNY'`,
  kind: `x.kind = 'return'`,
  reason: `x.reason = 'damaged'`,
  sku: `x.id IN (SELECT case_id FROM case_lines l JOIN order_lines o ON o.id = l.line_id WHERE o.sku = 'S1')`,
  category: `x.id IN (SELECT case_id FROM case_lines l JOIN order_lines o ON o.id = l.line_id WHERE o.category = '家居')`,
  agent: `coalesce(x.decided_by, x.opened_by) = 'Mia'`,
  segment: `x.order_id IN (SELECT id FROM orders WHERE segment = 'vip')`,
}
/** The same of an order; what only cases have narrows nothing. */
const OF_ORDER: Readonly<Partial<Record<Field, string>>> = {
  channel: `x.channel = 'jd'`,
  currency: `x.currency = 'CNY'`,
  sku: `x.id IN (SELECT order_id FROM order_lines WHERE sku = 'S1')`,
  category: `x.id IN (SELECT order_id FROM order_lines WHERE category = '家居')`,
  segment: `x.segment = 'vip'`,
}

const random = seededRandom(seedFor('sums under filters'))
const state = startWalk()
let desk: OpenDesk
let source: DataSource
let sql: SqlSession
/** All of it; a part that begins and ends within months, over the end of a month; and one day. */
let periods: { from: string; to: string }[]

beforeAll(async () => {
  desk = await openDesk({ clock: () => state.now })
  await walk(desk, state, random, 350)
  source = await connectReader(join(desk.dataDir, 'afterdesk.db'))
  sql = openSession(source.createQueryRunner())
  const today = localDateOf(state.now, 'Asia/Shanghai')
  periods = [
    { from: '2026-01-01', to: addDays(today, 40) },
    { from: '2026-03-05', to: addDays(today, -2) },
    { from: '2026-03-10', to: '2026-03-10' },
  ]
})
afterAll(async () => {
  sql.revoke()
  await source.destroy()
  await desk.close()
  expect(desk.log).toEqual([])
})

const all = (conditions: (string | undefined)[]) =>
  conditions.filter((condition) => condition !== undefined).join(' AND ') || 'true'

async function casesByHand({ from, to }: { from: string; to: string }, fields: readonly Field[], by: string) {
  const found = new Map<string, Record<string, unknown>>()
  for (const measure of CASE_MEASURES) {
    const rows = await sql.all<{ place: string; n: number; amountMinor: number }>(
      `SELECT ${by} AS place, count(*) AS n, sum(minor) AS amountMinor FROM (${BY_HAND[measure]}) x
       WHERE day BETWEEN ? AND ? AND ${all(fields.map((field) => OF_CASE[field]))} GROUP BY place`,
      [from, to],
    )
    for (const { place, n, amountMinor } of rows)
      found.set(place, { ...found.get(place), [measure]: { n, amountMinor } })
  }
  return found
}

/** Figures that are not zero, by place. */
function counted(rows: { place: string; figures: Record<string, { n: number }> }[]) {
  return new Map(
    rows.map(({ place, figures }) => [place, Object.fromEntries(Object.entries(figures).filter(([, { n }]) => n > 0))]),
  )
}

describe.each(PAIRS)('under %s and %s', (one, other) => {
  const fields = [...new Set([one, other])]
  const filter = filterOf(fields)

  it('cases are those of the rows, by currency and by day', async () => {
    for (const period of periods) {
      const sums = await sumCases(sql, period, filter, ['currency'])
      const byHand = await casesByHand(period, fields, 'currency')
      expect(counted(sums.map(({ currency, figures }) => ({ place: currency, figures })))).toEqual(byHand)
      // A field alone always finds some, or the comparison would prove little.
      if (one === other && period === periods[0]) expect(byHand.size).toBeGreaterThan(0)
      const days = await sumCases(sql, period, filter, ['day', 'reason'])
      expect(counted(days.map(({ day, reason, figures }) => ({ place: `${day} ${reason}`, figures })))).toEqual(
        await casesByHand(period, fields, `day || ' ' || reason`),
      )
    }
  })

  it('orders are those of the rows, and under a product or category that part of them', async () => {
    const line = fields.includes('sku') ? `sku = 'S1'` : fields.includes('category') ? `category = '家居'` : null
    const lines = `FROM order_lines l WHERE l.order_id = x.id AND l.${line}`
    const granted = `FROM cases c JOIN money_rows m ON m.case_id = c.id AND m.grant_number = c.grant_number JOIN order_lines l ON l.id = m.line_id
      WHERE c.granted_at IS NOT NULL AND c.order_id = x.id AND l.${line}`
    const units = `iif(m.kind = 'base' AND m.rule <> 'line.part', (m.inputs ->> 'toUnit') - (m.inputs ->> 'fromUnit'), 0)`
    const figures =
      line === null
        ? `item_count AS items, paid_minor AS paidMinor, granted_quantity AS grantedItems, granted_minor AS grantedMinor`
        : `(SELECT sum(quantity) ${lines}) AS items, (SELECT sum(l.paid_minor) ${lines}) AS paidMinor,
           coalesce((SELECT sum(${units}) ${granted}), 0) AS grantedItems, coalesce((SELECT sum(m.amount_minor) ${granted}), 0) AS grantedMinor`
    for (const { from, to } of periods) {
      const byHand = await sql.all(
        `SELECT currency, substr(placed_on, 1, 7) AS month, count(*) AS n, sum(items) AS items, sum(paidMinor) AS paidMinor,
           sum(grantedItems > 0 OR grantedMinor > 0) AS grantedOrders, sum(grantedItems) AS grantedItems, sum(grantedMinor) AS grantedMinor
         FROM (SELECT currency, placed_on, ${figures} FROM orders x WHERE placed_on BETWEEN ? AND ? AND ${all(fields.map((field) => OF_ORDER[field]))})
         GROUP BY currency, month ORDER BY currency, month`,
        [from, to],
      )
      expect(await sumOrders(sql, { from, to }, filter, ['currency', 'month'])).toEqual(byHand)
    }
  })

  it('deliveries and first returns are those of the rows', async () => {
    const theirs = fields.includes('sku')
      ? `AND o.sku = 'S1'`
      : fields.includes('category')
        ? `AND o.category = '家居'`
        : null
    const lines =
      theirs === null
        ? ''
        : `AND c.id IN (SELECT case_id FROM case_lines l JOIN order_lines o ON o.id = l.line_id WHERE true ${theirs})`
    const first = `(SELECT min(opened_on) FROM cases c WHERE c.order_id = x.id AND kind = 'return' AND decision NOT IN ('declined', 'withdrawn', 'expired') ${lines})`
    const within = RETURN_AGES.map(
      (age) => `count(*) FILTER (WHERE first <= date(delivered_on, '+${age} days')) AS "${age}"`,
    )
    const [, period] = periods
    const { from, to } = period!
    const byHand = await sql.all<Record<string, number>>(
      `SELECT substr(delivered_on, 1, 7) AS month, count(*) AS n, ${within.join(', ')} FROM (
         SELECT delivered_on, ${first} AS first FROM orders x WHERE substr(delivered_on, 1, 7) BETWEEN ? AND ? AND ${all(fields.map((field) => OF_ORDER[field]))})
       GROUP BY month ORDER BY month`,
      [from.slice(0, 7), to.slice(0, 7)],
    )
    expect(await sumDeliveries(sql, { from, to }, filter)).toEqual(
      byHand.map(({ month, n, ...ages }) => ({ month, n, within: ages })),
    )
  })
})

describe('by member', () => {
  it.each([
    ['product', 'o.sku'],
    ['category', 'o.category'],
  ] as const)('each %s has the cases with it, whatever else narrows them', async (dimension, column) => {
    for (const fields of [[], ['reason'], ['agent'], ['segment', 'agent']] as Field[][]) {
      const byHand = await sql.all(
        `SELECT ${column} AS member, count(DISTINCT x.id) AS n FROM cases x JOIN case_lines l ON l.case_id = x.id JOIN order_lines o ON o.id = l.line_id
         WHERE ${column} IS NOT NULL AND opened_on BETWEEN ? AND ? AND ${all(fields.map((field) => OF_CASE[field]))} GROUP BY member ORDER BY member`,
        [periods[1]!.from, periods[1]!.to],
      )
      const sums = await sumCases(sql, periods[1]!, filterOf(fields), ['member'], { dimension, measures: ['opened'] })
      expect(sums.map(({ member, figures }) => ({ member, n: figures.opened.n }))).toEqual(byHand)
    }
  })

  it('each product has its part of the orders, also within a segment', async () => {
    for (const segment of [undefined, 'vip']) {
      const byHand = await sql.all(
        `SELECT sku AS member, count(DISTINCT x.id) AS n, sum(l.quantity) AS items, sum(l.paid_minor) AS paidMinor
         FROM orders x JOIN order_lines l ON l.order_id = x.id WHERE ${segment ? OF_ORDER.segment! : 'true'} GROUP BY sku ORDER BY sku`,
      )
      const sums = await sumOrders(sql, periods[0]!, { segment }, ['member'], { dimension: 'product' })
      expect(sums.map(({ member, n, items, paidMinor }) => ({ member, n, items, paidMinor }))).toEqual(byHand)
    }
  })
})
