import { describe, expect, it } from 'vitest'
import { bayesianMean } from '../../electron/domain/statistics/math/bayesian-mean'
import { meanHalfUp } from '../../electron/domain/statistics/math/half-up'
import { netPromoterPoints } from '../../electron/domain/statistics/math/nps'
import { nearestRank, percentile } from '../../electron/domain/statistics/math/percentile'
import { rollingSums } from '../../electron/domain/statistics/scores/rolling'
import { wilsonBps } from '../../shared/wilson'

describe('means', () => {
  it('halves are rounded up', () => {
    expect([meanHalfUp(900, 2), meanHalfUp(901, 2), meanHalfUp(1_000, 3)]).toEqual([450, 451, 333])
  })

  it('a Bayesian mean stays near the prior with few ratings and leaves it with many', () => {
    expect(bayesianMean({ sum: 500, n: 1 }, { prior: 400, weight: 9 })).toBeCloseTo(410, 12)
    expect(bayesianMean({ sum: 495_000, n: 990 }, { prior: 400, weight: 10 })).toBeCloseTo(499, 12)
    expect(bayesianMean({ sum: 0, n: 0 }, { prior: 400, weight: 0 })).toBeNull()
  })
})

it.each([
  [10, 8, 4_902, 9_433],
  [1, 1, 2_065, 10_000],
  [100, 0, 0, 370],
])('of %i, %i: the Wilson interval is %i to %i', (n, hits, lowBps, highBps) => {
  expect(wilsonBps(n, hits)).toEqual({ lowBps, highBps })
})

describe('percentiles', () => {
  it('type 7 draws a line between neighbours', () => {
    expect([25, 50, 90].map((percent) => percentile([1, 2, 3, 4], percent))).toEqual([1.75, 2.5, 3.7])
    expect(percentile([], 50)).toBeNull()
  })

  it('the nearest rank did occur', () => {
    expect([0, 30, 40, 50, 100].map((percent) => nearestRank([15, 20, 35, 40, 50], percent))).toEqual([
      15, 20, 20, 35, 50,
    ])
  })
})

it('promoters less detractors, in points', () => {
  expect(netPromoterPoints([1, 0, 0, 0, 0, 0, 1, 3, 1, 2, 2])).toBe(20)
  expect(netPromoterPoints([8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(-100)
  expect(netPromoterPoints(Array(11).fill(0))).toBeNull()
})

it('a window takes each day in once and lets it go once', () => {
  const sums = ['2026-01-01', '2026-01-03', '2026-01-04'].map((day, i) => ({
    dimension: 'product',
    day,
    n: i + 1,
    stars: 5 * (i + 1),
  }))
  const windows = [
    ['2025-12-31', '2026-01-01'],
    ['2026-01-01', '2026-01-02'],
    ['2026-01-02', '2026-01-03'],
    ['2026-01-03', '2026-01-04'],
  ].map(([from, to]) => ({ from: from!, to: to! }))
  expect(rollingSums(sums, windows).map(({ n }) => n)).toEqual([1, 1, 2, 5])
})
