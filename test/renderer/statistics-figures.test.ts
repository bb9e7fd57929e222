import { describe, expect, it } from 'vitest'
import { changeOf } from '../../renderer/features/statistics/compare'
import { paretoOf } from '../../renderer/features/statistics/pareto'
import { lengthOf, periodOf, PRESETS, shiftPeriod, usualGrain } from '../../renderer/features/statistics/periods'
import { markAt, peakOf, seriesOf, sumOf } from '../../renderer/features/statistics/series-shape'
import type { SeriesPoint } from '../../renderer/features/statistics/series-shape'
import { readStatistics } from '../../renderer/features/statistics/statistics-query'

const figure = (n: number, amountMinor = n * 100) => ({ n, amountMinor })
const point = (from: string, to: string, opened: number, settledMinor = 0): SeriesPoint => ({
  from,
  to,
  currency: 'CNY',
  orders: figure(0),
  opened: figure(opened),
  approved: figure(0),
  declined: figure(0),
  withdrawn: figure(0),
  closed: figure(1),
  settled: figure(settledMinor > 0 ? 1 : 0, settledMinor),
})

describe('a period', () => {
  it('counts both of its ends, and names stand for calendar days', () => {
    expect(periodOf('last7', '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' })
    expect(periodOf('lastMonth', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodOf('thisMonth', '2026-03-03')).toEqual({ from: '2026-03-01', to: '2026-03-03' })
    expect(periodOf('thisYear', '2026-03-03')).toEqual({ from: '2026-01-01', to: '2026-03-03' })
    expect(lengthOf(periodOf('today', '2026-03-03'))).toBe(1)
    expect(lengthOf(periodOf('last365', '2026-03-03'))).toBe(365)
  })

  it('moves by its own length, and back to where it was', () => {
    for (const preset of PRESETS) {
      const period = periodOf(preset, '2026-03-31')
      const before = shiftPeriod(period, -1)
      expect(lengthOf(before)).toBe(lengthOf(period))
      expect(before.to < period.from).toBe(true)
      expect(shiftPeriod(before, 1)).toEqual(period)
    }
  })

  it('gets a grain with a readable number of points', () => {
    expect(usualGrain(periodOf('last30', '2026-03-03'))).toBe('day')
    expect(usualGrain(periodOf('last90', '2026-03-03'))).toBe('week')
    expect(usualGrain(periodOf('last365', '2026-03-03'))).toBe('month')
  })
})

describe('the address of the statistics page', () => {
  const today = '2026-11-22'

  it('is read with what makes sense in it', () => {
    expect(readStatistics({}, today)).toEqual({
      preset: 'last90',
      period: { from: '2026-08-25', to: today },
      filter: {},
      grain: 'week',
      shown: undefined,
      measure: 'opened',
      compares: false,
    })
    const query = {
      from: '2026-01-01',
      to: '2026-01-31',
      channel: 'jd',
      kind: 'refund',
      reason: 'damaged',
      currency: 'CNY',
      grain: 'month',
      measure: 'settled',
      compare: '1',
      in: 'JPY',
    }
    expect(readStatistics(query, today)).toEqual({
      preset: null,
      period: { from: '2026-01-01', to: '2026-01-31' },
      filter: { channel: 'jd', currency: 'CNY', kind: 'refund', reason: 'damaged' },
      grain: 'month',
      shown: 'JPY',
      measure: 'settled',
      compares: true,
    })
  })

  it('falls back to the usual period when its dates are no dates', () => {
    expect(readStatistics({ from: '2026-02-30', to: '2026-03-01', kind: 'gift', grain: 'hour' }, today)).toEqual(
      readStatistics({}, today),
    )
    expect(readStatistics({ period: 'last7' }, today)).toMatchObject({ preset: 'last7', grain: 'day' })
  })
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
})

describe('a curve', () => {
  const points = [
    point('2026-01-01', '2026-01-04', 2),
    point('2026-01-05', '2026-01-11', 5, 1_250),
    point('2026-01-12', '2026-01-18', 5),
  ]
  const before = [point('2025-12-01', '2025-12-07', 1), point('2025-12-08', '2025-12-14', 4)]
  const curves = [{ measure: 'opened', tone: 'primary', value: 'n', label: 'Opened' }] as const

  it('has the values of its points, and those of the period before beneath them', () => {
    const [now, earlier] = seriesOf({ curves, points, before, labelBefore: (label) => `${label} before`, kind: 'bar' })
    expect(now).toMatchObject({ key: 'opened', values: [2, 5, 5] })
    expect(earlier).toMatchObject({ key: 'before.opened', label: 'Opened before', dashed: true, values: [1, 4, null] })
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
    const money = seriesOf({
      curves: [{ measure: 'settled', tone: 'warning', value: 'amountMinor', label: 'Paid' }],
      points,
      before: null,
      labelBefore: String,
      kind: 'bar',
    })
    expect(money[0]?.values.map((value) => money[0]?.plain?.(value!))).toEqual(['0.00', '12.50', '0.00'])
  })
})
