import { describe, expect, it } from 'vitest'
import { cellFilter, largestCell } from '../../renderer/features/statistics/reasons/matrix-shape'
import { filterOf, linksOf, nodesOf, outcomesOf } from '../../renderer/features/statistics/reasons/flow-shape'
import type { FlowRow } from '../../renderer/features/statistics/reasons/flow-shape'
import { cellsOf, cohortsUnknownUnder, settledShare } from '../../renderer/features/statistics/returns/cohort-shape'
import {
  bearerSeries,
  reasonCosts,
  reasonSeries,
  totalCost,
} from '../../renderer/features/statistics/returns/cost-shape'
import { fewValues, shareOf, SHARES, shareValues } from '../../renderer/features/statistics/returns/success-shape'
import { inHours, readable } from '../../renderer/features/statistics/times/duration'
import { boxesOf, whereOf } from '../../renderer/features/statistics/times/times-shape'
import { figure, pointOf } from './statistics-example'

describe('the matrix of reasons', () => {
  const matrix = {
    reasons: ['damaged', 'late'],
    members: [{ key: 'COAT-1', title: 'Wool coat' }],
    cells: [
      { reason: 'late', member: 'COAT-1', n: 4 },
      { reason: 'damaged', member: 'COAT-1', n: 4 },
    ],
    n: 8,
    otherReasons: 0,
    otherMembers: 0,
  }

  it('leads from a cell to its cases, whatever stands in the columns', () => {
    expect(cellFilter('product', { channel: 'jd' }, 'late', 'COAT-1')).toEqual({
      channel: 'jd',
      reason: 'late',
      sku: 'COAT-1',
    })
    expect(cellFilter('agent', {}, 'late', 'Lin')).toEqual({ reason: 'late', agent: 'Lin' })
  })

  it('names its largest cell, the first of equals', () => {
    expect(largestCell(matrix)?.reason).toBe('late')
    expect(largestCell({ ...matrix, cells: [] })).toBeUndefined()
  })
})

describe('the decision flow', () => {
  const rows: FlowRow[] = [
    { kind: 'return', decision: 'approved', outcome: 'settled', n: 6 },
    { kind: 'refund', decision: 'approved', outcome: 'settled', n: 3 },
    { kind: 'refund', decision: 'declined', outcome: 'closed', n: 1 },
    { kind: 'repair', decision: 'approved', outcome: 'open', n: 0 },
  ]

  it('has a node for every kind, decision and outcome that occurs, and as many cases into a node as out of it', () => {
    const nodes = nodesOf(rows, (_, value) => value)
    expect(nodes.map(({ key, column }) => [key, column])).toEqual([
      ['kind:return', 0],
      ['kind:refund', 0],
      ['decision:approved', 1],
      ['decision:declined', 1],
      ['outcome:settled', 2],
      ['outcome:closed', 2],
    ])
    const links = linksOf(rows)
    const sum = (end: 'from' | 'to', key: string) =>
      links.filter((link) => link[end] === key).reduce((total, { n }) => total + n, 0)
    for (const { key } of nodes.filter(({ column }) => column === 1)) expect(sum('to', key)).toBe(sum('from', key))
    expect([...outcomesOf(rows)]).toEqual([
      ['settled', 9],
      ['closed', 1],
      ['open', 0],
    ])
  })

  it('leads from a link to both of its ends, and from a node to itself', () => {
    expect(filterOf({ from: 'kind:refund', to: 'decision:approved' })).toEqual({ kind: 'refund', decision: 'approved' })
    expect(filterOf({ node: 'outcome:open' })).toEqual({ outcome: 'open' })
  })
})

describe('return cohorts', () => {
  const cell = (withinDays: 7 | 30, n: number, bps: number | null, censored = false) => ({
    withinDays,
    n,
    bps,
    censored,
  })
  const rows = [
    { month: '2026-08', orders: 200, cells: [cell(7, 4, 200), cell(30, 10, 500)] },
    { month: '2026-09', orders: 10, cells: [cell(7, 1, 1_000), cell(30, 1, 1_000, true)] },
  ]

  it('mark what can still grow before what rests on few orders, and open nothing where nothing came back', () => {
    const cells = cellsOf(rows, ({ orders }, { n }) => `${n} of ${orders}`)
    expect(cells.map(({ mark }) => mark)).toEqual([undefined, undefined, 'few', 'censored'])
    expect(cells[1]).toMatchObject({ row: '2026-08', column: '30', value: 500, note: '10 of 200', drillable: true })
    expect(cellsOf([{ month: '2026-10', orders: 3, cells: [cell(7, 0, 0)] }], String)[0]?.drillable).toBe(false)
  })

  it('are told over the months that are old enough', () => {
    expect(settledShare(rows, 30)).toEqual({ bps: 500, n: 10, orders: 200 })
    expect(settledShare(rows, 7)).toEqual({ bps: 238, n: 5, orders: 210 })
    expect(settledShare(rows.slice(1), 30)).toBeNull()
  })

  it('are not known by reason or agent, nor for kinds that bring nothing back', () => {
    expect(cohortsUnknownUnder({ kind: 'return', channel: 'jd' })).toEqual([])
    expect(cohortsUnknownUnder({ kind: 'refund', agent: 'Lin' })).toEqual(['kind', 'agent'])
  })
})

describe('the success of repairs', () => {
  const points = [
    pointOf('2026-01-01', '2026-01-31', 0, { closed: figure(40), repaired: figure(30) }),
    pointOf('2026-02-01', '2026-02-28', 0, { closed: figure(4), repaired: figure(1) }),
    pointOf('2026-03-01', '2026-03-31', 0),
  ]
  const [repaired] = SHARES.repair

  it('is a share of those closed, pale where they are few, and missing where there is none', () => {
    expect(shareValues(points, repaired)).toEqual([7_500, 2_500, null])
    expect(fewValues(points, repaired)).toEqual([false, true, true])
    expect(shareOf(points, repaired)).toEqual({ n: 31, of: 44, bps: 7_045 })
    expect(shareOf([], repaired).bps).toBeNull()
  })
})

describe('costs', () => {
  const row = (reason: string, bearer: 'seller' | 'carrier', amountMinor: number, currency = 'CNY') =>
    ({ currency, bearer, kind: 'refund', reason, n: 1, amountMinor }) as const
  const rows = [
    row('late', 'carrier', 500),
    row('damaged', 'seller', 300),
    row('damaged', 'carrier', 900),
    row('damaged', 'seller', 99_999, 'JPY'),
  ]

  it('stand by reason, dearest first, in one currency', () => {
    const costs = reasonCosts(rows, 'CNY')
    expect(costs.map(({ reason, total }) => [reason, total])).toEqual([
      ['damaged', 1_200],
      ['late', 500],
    ])
    const series = reasonSeries(costs, 'CNY', String)
    expect(series.map(({ key, values }) => [key, values])).toEqual([
      ['seller_cost', [300, 0]],
      ['carrier_cost', [900, 500]],
    ])
    expect(series[0]?.plain?.(300)).toBe('3.00')
  })

  it('over time leave out who bore nothing, and add up to all that was granted', () => {
    const none = figure(0)
    const points = [
      pointOf('2026-01-01', '2026-01-31', 0, { seller_cost: figure(2, 700), carrier_cost: figure(1, -200) }),
      pointOf('2026-02-01', '2026-02-28', 0, { seller_cost: none }),
    ]
    expect(bearerSeries(points, 'CNY', String).map(({ key }) => key)).toEqual(['seller_cost', 'carrier_cost'])
    expect(totalCost(points)).toBe(500)
  })
})

describe('times', () => {
  const HOUR = 3_600_000
  const row = (step: 'reply' | 'decision', key: string, n: number) => ({
    step,
    key,
    n,
    medianMs: 2 * HOUR,
    p90Ms: 9 * HOUR,
    leastMs: HOUR,
    lowerQuartileMs: HOUR,
    upperQuartileMs: 4 * HOUR,
    mostMs: 20 * HOUR,
  })

  it('of a step are its boxes, pale where they rest on few cases', () => {
    const rows = [row('reply', '', 50), row('reply', 'repair', 3), row('decision', '', 50), row('reply', 'refund', 0)]
    expect(boxesOf(rows, 'reply', String).map(({ key, few }) => [key, few])).toEqual([
      ['', false],
      ['repair', true],
    ])
  })

  it('lead to the days and filters of a box', () => {
    const period = { from: '2026-01-10', to: '2026-03-31' }
    expect(whereOf('kind', '', period, { channel: 'jd' })).toEqual({ period, filter: { channel: 'jd' } })
    expect(whereOf('agent', 'Lin', period, {}).filter).toEqual({ agent: 'Lin' })
    expect(whereOf('month', '2026-01', period, {}).period).toEqual({ from: '2026-01-10', to: '2026-01-31' })
  })

  it('are read in minutes, hours or days, and saved in hours', () => {
    expect(readable(0)).toEqual({ value: 0, unit: 'minute' })
    expect(readable(10_000)).toEqual({ value: 10, unit: 'second' })
    expect(readable(90_000)).toEqual({ value: 2, unit: 'minute' })
    expect(readable(3.25 * HOUR)).toEqual({ value: 3.3, unit: 'hour' })
    expect(readable(60 * HOUR)).toEqual({ value: 2.5, unit: 'day' })
    expect(inHours(90 * 60_000)).toBe('1.50')
  })
})
