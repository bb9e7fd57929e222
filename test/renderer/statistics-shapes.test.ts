import { describe, expect, it } from 'vitest'
import { closedInTimeBps } from '../../renderer/features/statistics/overview/cards'
import { changeOf } from '../../renderer/features/statistics/overview/compare'
import {
  backlogOf,
  markAt,
  peakOf,
  plansUnder,
  seriesOf,
  sumOf,
} from '../../renderer/features/statistics/overview/series-shape'
import { paretoOf } from '../../renderer/features/statistics/reasons/pareto'
import { figure, overviewOf, pointOf } from './statistics-example'

const point = (from: string, to: string, opened: number, settledMinor = 0) =>
  pointOf(from, to, 0, {
    opened: figure(opened),
    closed: figure(1),
    settled: figure(settledMinor > 0 ? 1 : 0, settledMinor),
  })

describe('the reasons of a currency', () => {
  it('add up to all of its cases, most frequent first, kinds together and other currencies apart', () => {
    const row = (reason: string, n: number, kind: 'refund' | 'return' = 'refund', currency = 'CNY') => ({
      reason,
      kind,
      currency,
      n,
      amountMinor: 0,
    })
    const rows = [
      row('b', 2),
      row('a', 3),
      row('a', 1, 'return'),
      row('c', 2),
      row('d', 99, 'refund', 'JPY'),
      row('e', 0),
    ]
    expect(paretoOf(rows, 'CNY')).toEqual([
      { reason: 'a', n: 4, cumulativeBps: 5_000 },
      { reason: 'b', n: 2, cumulativeBps: 7_500 },
      { reason: 'c', n: 2, cumulativeBps: 10_000 },
    ])
    expect(paretoOf(rows, 'EUR')).toEqual([])
  })
})

describe('a comparison', () => {
  it('is a share only where both counts are large enough for one', () => {
    expect(changeOf(45, 30)).toEqual({ trend: 'up', shareBps: 5_000 })
    expect(changeOf(30, 60)).toEqual({ trend: 'down', shareBps: 5_000 })
    expect(changeOf(29, 60)).toEqual({ trend: 'was' })
    expect(changeOf(40, 0)).toEqual({ trend: 'was' })
    expect(changeOf(0, 0)).toEqual({ trend: 'same' })
  })

  it('of money asks how many cases it is of, and never divides by nothing', () => {
    expect(changeOf(500_000, 400_000, 12)).toEqual({ trend: 'was' })
    expect(changeOf(500_000, 400_000, 40)).toEqual({ trend: 'up', shareBps: 2_500 })
    expect(changeOf(500_000, 0, 40)).toEqual({ trend: 'was' })
    expect(changeOf(-100, -200, 40)).toEqual({ trend: 'was' })
  })
})

describe('cases closed in time', () => {
  it('are those closed less those closed late, and not known where none was closed', () => {
    expect(closedInTimeBps(overviewOf('CNY', 40, { closed: figure(40), late: figure(10) }))).toBe(7_500)
    expect(closedInTimeBps(overviewOf('CNY', 0))).toBeNull()
    expect(closedInTimeBps(null)).toBeNull()
  })
})

describe('a curve', () => {
  const points = [
    point('2026-01-01', '2026-01-04', 2),
    point('2026-01-05', '2026-01-11', 5, 1_250),
    point('2026-01-12', '2026-01-18', 5),
  ]
  const before = [point('2025-12-01', '2025-12-07', 1), point('2025-12-08', '2025-12-14', 4)]
  const input = {
    curves: [{ measure: 'opened', tone: 'primary', name: 'Opened' }],
    value: 'n',
    points,
    before,
    labelBefore: (label: string) => `${label} before`,
    kind: 'bar',
  } as const

  it('has the values of its points, and those of the period before beneath them', () => {
    const [now, earlier] = seriesOf(input)
    expect(now).toMatchObject({ key: 'opened', values: [2, 5, 5] })
    expect(earlier).toMatchObject({ key: 'before.opened', label: 'Opened before', dashed: true, values: [1, 4, null] })
  })

  it('of the backlog stands on its own axis', () => {
    const curves = [{ measure: 'backlog', tone: 'neutral', name: 'Backlog', aside: true }] as const
    const [backlog] = seriesOf({ ...input, curves, before: null })
    expect(backlog).toMatchObject({ kind: 'line', axis: 'right', values: [7, 7, 7] })
  })

  it('leads from a mark to the days it counts, of the period before as well', () => {
    expect(markAt('opened', 1, points, before)).toEqual({
      measure: 'opened',
      period: { from: '2026-01-05', to: '2026-01-11' },
    })
    expect(markAt('before.opened', 1, points, before)).toEqual({
      measure: 'opened',
      period: { from: '2025-12-08', to: '2025-12-14' },
    })
    expect(markAt('before.opened', 2, points, before)).toBeUndefined()
  })

  it('knows its sum and its highest point, the first of equals, and none where all is zero', () => {
    expect(sumOf(points, 'opened', 'n')).toBe(12)
    expect(peakOf(points, 'opened', 'n')?.from).toBe('2026-01-05')
    expect(peakOf(points, 'declined', 'n')).toBeUndefined()
  })

  it('of money is saved in decimals of its currency', () => {
    const curves = [{ measure: 'settled', tone: 'warning', name: 'Paid' }] as const
    const [money] = seriesOf({ ...input, curves, value: 'amountMinor', before: null })
    expect(money?.values.map((value) => money.plain?.(value!))).toEqual(['0.00', '12.50', '0.00'])
  })

  it('of orders is left out under filters that orders cannot follow', () => {
    expect(plansUnder(true).map(({ name, plan }) => [name, plan?.name])).toEqual([
      ['flow', 'flow'],
      ['value', 'value'],
      ['orders', 'orders'],
      ['settled', 'settled'],
    ])
    expect(plansUnder(false).map(({ plan }) => plan?.name)).toEqual(['flow', 'granted', undefined, 'settled'])
  })
})

describe('the backlog', () => {
  it('at the start is the one at the end, less what was opened, plus what was closed', () => {
    const points = [
      pointOf('2026-01-01', '2026-01-31', 0, { opened: figure(9), closed: figure(4), backlog: 12 }),
      pointOf('2026-02-01', '2026-02-28', 0, { opened: figure(2), closed: figure(5), backlog: 9 }),
    ]
    expect(backlogOf(points)).toEqual({ n: 9, before: 7 })
    expect(backlogOf([])).toBeNull()
  })
})
