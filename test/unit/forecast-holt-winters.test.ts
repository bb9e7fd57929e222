import { describe, expect, it } from 'vitest'
import { lookAhead } from '../../electron/domain/forecast/math/ahead'
import { firstState } from '../../electron/domain/forecast/math/first-state'
import { fitHoltWinters } from '../../electron/domain/forecast/math/holt-winters'
import { minimise } from '../../electron/domain/forecast/math/nelder-mead'
import { naiveAhead } from '../../electron/domain/forecast/math/seasonal-naive'
import { smooth, type Smoothing, type State } from '../../electron/domain/forecast/math/smooth'
import { between, seededRandom, seedFor } from '../support/seed'
import { simulate } from '../support/simulate'

/** Monthly airline passengers in thousands, 1949 to 1951 (Box and Jenkins, Time Series Analysis, series G). */
const PASSENGERS = [
  112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114,
  140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166,
]
const BY: Smoothing = { level: 0.3, trend: 0.1, season: 0.2, damping: 0.9 }
const SEASON = [-14, -8, 6, 2, -5, 8, 22, 22, 9, -8, -24, -10]

/** The same method in its component form, as its textbook writes it. */
function byHand(values: readonly number[], { level: alpha, trend: beta, season: gamma, damping: phi }: Smoothing) {
  let [l, b] = [125, 1]
  const s = [...SEASON]
  const expected = values.map((y, t) => {
    const forecast = l + phi * b + s[t]!
    const level = alpha * (y - s[t]!) + (1 - alpha) * (l + phi * b)
    s.push(gamma * (y - l - phi * b) + (1 - gamma) * s[t]!)
    b = beta * (level - l) + (1 - beta) * phi * b
    l = level
    return forecast
  })
  const ahead = [1, 2, 3, 13].map(
    (h) =>
      l +
      b * Array.from({ length: h }, (_, i) => phi ** (i + 1)).reduce((x, y) => x + y) +
      s[values.length + ((h - 1) % 12)]!,
  )
  return { expected, ahead }
}

describe('smoothing', () => {
  it('expects what the textbook’s component form expects, one step and many steps ahead', () => {
    const state: State = { steps: 0, level: 125, trend: 1, season: [...SEASON] }
    const expected = new Float64Array(PASSENGERS.length)
    const errors = smooth(Float64Array.from(PASSENGERS), BY, state, Infinity, expected)
    const hand = byHand(PASSENGERS, BY)
    hand.expected.forEach((value, at) => expect(expected[at]).toBeCloseTo(value, 9))
    expect(errors).toBeCloseTo(
      hand.expected.reduce((sum, value, at) => sum + (PASSENGERS[at]! - value) ** 2, 0),
      6,
    )
    const ahead = lookAhead(BY, state, 1, 13).map(({ mean }) => mean)
    hand.ahead.forEach((value, index) => expect(ahead[[0, 1, 2, 12][index]!]).toBeCloseTo(value, 9))
  })

  it('without trend and season follows the published table of Saudi oil (Hyndman and Athanasopoulos, 2nd ed., table 7.1)', () => {
    const oil = [
      445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95, 488.89, 509.87, 456.72,
      473.82, 525.95, 549.83, 542.34,
    ]
    const published = [
      446.6, 445.57, 451.93, 454.0, 427.63, 451.32, 442.2, 428.02, 476.54, 496.46, 517.15, 510.31, 492.45, 506.98,
      465.07, 472.36, 517.05, 544.39,
    ]
    const state: State = { steps: 0, level: 446.5868, trend: 0, season: [0] }
    const expected = new Float64Array(oil.length)
    smooth(Float64Array.from(oil), { level: 0.8339, trend: 0, season: 0, damping: 0.9 }, state, Infinity, expected)
    published.forEach((value, at) => expect(Math.abs(expected[at]! - value)).toBeLessThan(0.02))
    expect(state.level).toBeCloseTo(542.68, 1)
  })

  it('goes on from where it stood: two halves are the whole', () => {
    const values = Float64Array.from(PASSENGERS)
    const [whole, halves]: State[] = [0, 1].map(() => ({ steps: 0, level: 125, trend: 1, season: [...SEASON] }))
    smooth(values, BY, whole!, 10)
    smooth(values.subarray(0, 17), BY, halves!, 10)
    smooth(values.subarray(17), BY, halves!, 10)
    expect(halves).toEqual(whole)
  })

  it('lets one outlier move it no more than its limit', () => {
    const state: State = { steps: 0, level: 10, trend: 0, season: [0] }
    const errors = smooth(Float64Array.of(1_010), { level: 0.5, trend: 0, season: 0, damping: 0.9 }, state, 2)
    expect(state.level).toBe(11)
    expect(errors).toBe(2 * (2 * 1_000 - 2))
  })
})

/** Published in closed form: Hyndman and Athanasopoulos, 3rd ed., 8.7, forecast variances of (A,Ad,A). */
function publishedVariance({ level: a, trend, season: g, damping: p }: Smoothing, m: number, h: number): number {
  const b = a * trend
  const k = Math.floor((h - 1) / m)
  return (
    1 +
    a * a * (h - 1) +
    g * k * (2 * a + g) +
    ((b * p * h) / (1 - p) ** 2) * (2 * a * (1 - p) + b * p) -
    ((b * p * (1 - p ** h)) / ((1 - p) ** 2 * (1 - p * p))) * (2 * a * (1 - p * p) + b * p * (1 + 2 * p - p ** h)) +
    ((2 * b * g * p) / ((1 - p) * (1 - p ** m))) * (k * (1 - p ** m) - p ** m * (1 - p ** (m * k)))
  )
}

it('variances are those of the published closed form', () => {
  const state: State = { steps: 3, level: 0, trend: 0, season: Array<number>(7).fill(0) }
  const found = lookAhead(BY, state, 1, 30)
  found.forEach(({ variance }, index) => expect(variance).toBeCloseTo(publishedVariance(BY, 7, index + 1), 9))
})

it('the simplex finds the bottom of Rosenbrock’s valley, and the bound where the bottom lies beyond', () => {
  const valley = ([x, y]: readonly number[]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2
  const search = { starts: [[-1.2, 1]], reach: [0.5, 0.5], low: [-2, -2], high: [2, 2], calls: 400 }
  const [x, y] = minimise(valley, search)
  expect([x, y].map((value) => Math.round(value! * 1e4) / 1e4)).toEqual([1, 1])
  expect(minimise(([at]) => at!, { starts: [[0]], reach: [1], low: [-3], high: [2], calls: 60 })[0]).toBe(-3)
})

describe('the start', () => {
  it('of a clean season is that season; of noise nearly none', () => {
    const clean = Float64Array.from({ length: 70 }, (_, day) => 10 + (day % 7))
    const { level, season } = firstState(clean, 7)
    expect(level).toBeCloseTo(13, 9)
    season.forEach((value, place) => expect(value).toBeCloseTo(place - 3, 9))
    const noise = simulate('flat, two hundred a day', 182, seededRandom(seedFor('a flat start')))
    const found = firstState(Float64Array.from(noise), 7).season
    expect(Math.max(...found.map(Math.abs))).toBeLessThan(8)
  })

  it('a fit stays within its bounds and errs no more than the places it started from', () => {
    const random = seededRandom(seedFor('fits within bounds'))
    for (const season of [1, 7]) {
      const { smoothing } = fitHoltWinters(
        Float64Array.from({ length: 90 }, () => between(random, 0, 9)),
        season,
      )
      expect(smoothing.level).toBeGreaterThan(0)
      expect(smoothing.level).toBeLessThan(1)
      expect(smoothing.season + smoothing.level).toBeLessThanOrEqual(1)
      expect(smoothing.damping).toBeGreaterThanOrEqual(0.8)
      expect(smoothing.damping).toBeLessThanOrEqual(0.98)
    }
  })
})

it('the seasonal naive repeats the last week, and is surer the less weeks differ', () => {
  const values = Float64Array.from({ length: 35 }, (_, day) => (day % 7) + (day < 28 ? 0 : 1))
  const ahead = naiveAhead(values, 7, 9)
  expect(ahead.map(({ mean }) => mean)).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2])
  expect(ahead[0]!.variance).toBeCloseTo(7 / 28, 12)
  expect(ahead[7]!.variance).toBeCloseTo(7 / 21, 12)
})
