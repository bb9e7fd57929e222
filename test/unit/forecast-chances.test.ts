import { describe, expect, it } from 'vitest'
import { baselineOf, dispersionOf } from '../../electron/domain/forecast/math/baseline'
import {
  chanceAtLeast,
  chanceAtMost,
  countLimits,
  type Earlier,
} from '../../electron/domain/forecast/math/count-chances'
import { discoveries } from '../../electron/domain/forecast/math/false-discoveries'
import { incompleteBeta } from '../../electron/domain/statistics/math/incomplete-beta'
import { centreOf, limitsOf } from '../../electron/domain/statistics/math/p-chart'
import { between, seededRandom, seedFor } from '../support/seed'

/** So many periods that their mean is known: the chances are Poisson's own. */
const known = (mean: number): Earlier => ({ sum: mean * 1e8, periods: 1e8, dispersion: 1 })
const eight = (sum: number, dispersion = 1): Earlier => ({ sum, periods: 8, dispersion })

/** The same chances in whole numbers: of all counts together, each falls on the new period with chance 1 in 9. */
function exactAtLeast(n: number, sum: number): number {
  const all = BigInt(n + sum)
  let choose = 1n
  let found = 0n
  for (let k = 0n; k <= all; k++) {
    if (k >= BigInt(n)) found += choose * 8n ** (all - k)
    choose = (choose * (all - k)) / (k + 1n)
  }
  return Number((found * 10n ** 30n) / 9n ** all) / 1e30
}
function exactAtMost(n: number, sum: number): number {
  const all = BigInt(n + sum)
  let choose = 1n
  let found = 0n
  for (let k = 0n; k <= BigInt(n); k++) {
    found += choose * 8n ** (all - k)
    choose = (choose * (all - k)) / (k + 1n)
  }
  return Number((found * 10n ** 30n) / 9n ** all) / 1e30
}

describe('Poisson chances', () => {
  it.each([
    // Pearson and Hartley, Biometrika Tables for Statisticians I, table 7.
    [4, 10, 0.00813],
    [1, 4, 0.01899],
    [0.5, 3, 0.01439],
    [10, 20, 0.00345],
    [2, 1, 0.86466],
  ])('with a mean of %d, %i or more: %d', (mean, n, chance) => {
    expect(chanceAtLeast(n, known(mean))).toBeCloseTo(chance, 5)
  })

  it.each([
    [4, 1, 0.09158],
    [10, 3, 0.01034],
    [1, 0, 0.36788],
    [20, 10, 0.01081],
  ])('with a mean of %d, %i or fewer: %d', (mean, n, chance) => {
    expect(chanceAtMost(n, known(mean))).toBeCloseTo(chance, 5)
  })

  it('with a mean known from eight weeks only are those of whole numbers', () => {
    const random = seededRandom(seedFor('chances of counts'))
    for (let round = 0; round < 200; round++) {
      const [n, sum] = [between(random, 0, 60), between(random, 0, 200)]
      expect(chanceAtLeast(n, eight(sum))).toBeCloseTo(exactAtLeast(n, sum), 11)
      expect(chanceAtMost(n, eight(sum))).toBeCloseTo(sum === 0 ? 1 : exactAtMost(n, sum), 11)
    }
  })

  it('hold for nothing, for very many, and never leave 0 to 1', () => {
    expect([chanceAtLeast(0, eight(0)), chanceAtMost(0, eight(0))]).toEqual([1, 1])
    expect(chanceAtLeast(3, eight(0))).toBeCloseTo(1 / 729, 12)
    expect(chanceAtLeast(1_000_000, eight(8_000_000))).toBeCloseTo(0.5, 2)
    expect(chanceAtLeast(2_000_000, eight(8_000_000))).toBeLessThan(1e-300)
    expect(incompleteBeta(0.5, 1e7, 1e7)).toBeCloseTo(0.5, 6)
  })

  it('say less where weeks scatter more than by chance', () => {
    expect(chanceAtLeast(20, eight(80, 4))).toBeGreaterThan(10 * chanceAtLeast(20, eight(80)))
    expect(chanceAtLeast(20, eight(80, 4))).toBeCloseTo(chanceAtLeast(5, eight(20)), 12)
  })
})

describe('limits of counts', () => {
  it('are the last counts that are no rarer than three standard deviations', () => {
    for (const sum of [0, 1, 7, 40, 333, 12_000])
      for (const dispersion of [1, 2.5]) {
        const earlier = eight(sum, dispersion)
        const { lower, upper } = countLimits(earlier)
        expect(chanceAtLeast(upper + 1, earlier)).toBeLessThanOrEqual(0.00135)
        expect(chanceAtLeast(upper, earlier)).toBeGreaterThan(0.00135)
        expect(chanceAtMost(lower, earlier)).toBeGreaterThan(0.00135)
        if (lower > 0) expect(chanceAtMost(lower - 1, earlier)).toBeLessThanOrEqual(0.00135)
      }
  })

  it('of a known mean are those of Poisson summed up, near Shewhart’s 100 ± 30', () => {
    const { lower, upper } = countLimits(known(100))
    expect([lower, upper]).toEqual([71, 131])
  })
})

describe('a baseline', () => {
  it('is the sum of the weeks, in which a burst counts only up to three usual distances', () => {
    expect(baselineOf([4, 5, 6, 5, 4, 5, 6, 5])).toMatchObject({ sum: 40, periods: 8, free: 7 })
    expect(baselineOf([4, 5, 6, 5, 4, 5, 6, 500]).sum).toBeCloseTo(35 + 5 + 3 * Math.sqrt(5), 9)
    expect(baselineOf(Array<number>(8).fill(0))).toEqual({ sum: 0, periods: 8, scatter: 0, free: 0 })
  })

  it('scatters as chance does or more, never less', () => {
    expect(dispersionOf([baselineOf([5, 5, 5, 5, 5, 5, 5, 5])])).toBe(1)
    expect(dispersionOf([baselineOf([0, 30, 0, 30, 0, 30, 0, 30])])).toBeCloseTo((8 * 15) / 7, 9)
    expect(dispersionOf([])).toBe(1)
  })
})

describe('a p-chart', () => {
  it('has the published limits of a textbook’s sample (Montgomery, 7.2: 347 of 30 · 50, n = 50)', () => {
    const centre = centreOf([{ n: 1_500, hits: 347 }])!
    const { lower, upper } = limitsOf(centre, 50)
    expect([centre, lower, upper].map((share) => share.toFixed(4))).toEqual(['0.2313', '0.0524', '0.4102'])
  })

  it('cuts its limits at 0 and 1, and has no centre without anything', () => {
    expect(limitsOf(0.02, 10).lower).toBe(0)
    expect(limitsOf(0.98, 10).upper).toBe(1)
    expect(centreOf([{ n: 0, hits: 0 }])).toBeNull()
  })
})

it('of many tests those stand out that Benjamini and Hochberg’s example rejects', () => {
  // Their paper's table of fifteen p-values; at 5 % four are rejected, where Bonferroni rejects three.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  expect(
    discoveries(
      published.map((pValue) => ({ pValue })),
      0.05,
    ),
  ).toHaveLength(4)
  expect(discoveries([], 0.05)).toEqual([])
})
