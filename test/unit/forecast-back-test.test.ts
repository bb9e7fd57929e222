import { describe, expect, it } from 'vitest'
import { forecastsOfThePast } from '../../electron/domain/forecast/math/back-test'
import { forecastCounts, type Forecast } from '../../electron/domain/forecast/math/forecast-counts'
import { generateOrder } from '../../electron/domain/samples/generate-order'
import { planCases } from '../../electron/domain/samples/plan-case'
import { randomFor } from '../../electron/domain/samples/random'
import { openCalendar } from '../../electron/domain/samples/sample-calendar'
import { addDays, localDateOf } from '../../shared/time'
import { seededRandom, seedFor } from '../support/seed'
import { SHAPES, simulate } from '../support/simulate'

const random = seededRandom(seedFor('simulated series'))
const MONTH = { grain: 'day', horizon: 28 } as const
const trialsOf = ({ backTest }: Forecast) => {
  const [holtWinters, naive] = backTest.trials
  return { holtWinters: holtWinters!, naive: naive! }
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('the back-test', () => {
  it('a value of the future changes no earlier forecast', () => {
    const counts = simulate('weekly, fifteen a day', 200, random)
    const plan = { seasonOf: () => 7, least: 28, apart: 7, horizon: 14 }
    const scaled = Float64Array.from(counts, Math.sqrt)
    const before = forecastsOfThePast(scaled, plan)
    for (const day of [199, 150, 60]) {
      const after = forecastsOfThePast(scaled.with(day, 99), plan)
      const same = after.filter((forecast, at) => JSON.stringify(forecast) === JSON.stringify(before[at]))
      expect(same.map(({ origin }) => origin)).toEqual(
        before.map(({ origin }) => origin).filter((origin) => origin <= day),
      )
    }
    expect(before.length).toBeGreaterThan(20)
  })

  it('counts every forecast of every origin for both methods, and looks less far where there is little', () => {
    const short = forecastCounts(simulate('weekly, four a day', 56, random), MONTH).backTest
    expect([short.origins, short.horizon, ...short.trials.map(({ n }) => n)]).toEqual([3, 14, 42, 42])
    const long = forecastCounts(simulate('weekly, four a day', 400, random), MONTH).backTest
    expect([long.origins, long.horizon, ...long.trials.map(({ n }) => n)]).toEqual([26, 28, 728, 728])
  })

  it('chooses what erred less, says both, and uses the other where it is asked to', () => {
    const counts = simulate('weekly, fifteen a day', 200, random)
    const better = forecastCounts(counts, MONTH)
    expect(better.method).toBe('holt_winters')
    const asked = forecastCounts(counts, { ...MONTH, method: 'seasonal_naive' })
    expect([asked.method, asked.smoothing, asked.backTest]).toEqual(['seasonal_naive', null, better.backTest])
    expect(asked.coming.slice(0, 7).map(({ mean }) => Math.round(mean))).toEqual(counts.slice(-7))
    // Without chance a week ago is exact; nothing can beat it.
    const repeating = Array.from({ length: 120 }, (_, day) => 5 + (day % 7))
    expect(forecastCounts(repeating, MONTH).method).toBe('seasonal_naive')
  })
})

describe('on simulated series of a year', () => {
  const SERIES = 8
  it.each(Object.keys(SHAPES))(
    '%s: Holt–Winters errs less than the naive and its intervals hold what they say',
    (shape) => {
      const trials = Array.from({ length: SERIES }, () => trialsOf(forecastCounts(simulate(shape, 365, random), MONTH)))
      const ratios = trials.map(({ holtWinters, naive }) => holtWinters.rootMeanSquareError / naive.rootMeanSquareError)
      // Alone with its own noise the naive has that of a week ago in it too: √½ at best.
      expect(mean(ratios)).toBeLessThan(0.85)
      for (const method of ['holtWinters', 'naive'] as const) {
        expect(mean(trials.map((trial) => trial[method].coverage95))).toBeGreaterThan(0.89)
        expect(mean(trials.map((trial) => trial[method].coverage80))).toBeGreaterThan(0.74)
      }
      // Few and whole numbers cannot hold exactly 80 %: intervals of rare counts hold more.
      if (SHAPES[shape]!(0, 365) > 10)
        expect(mean(trials.map(({ holtWinters }) => holtWinters.coverage80))).toBeLessThan(0.92)
    },
  )

  it('after a step up both err while the step is unknown; Holt–Winters follows and is no worse', () => {
    const steps = Array.from({ length: SERIES }, () => {
      const low = simulate('weekly, fifteen a day', 250, random)
      return [...low, ...simulate('weekly, fifteen a day', 115, random).map((n) => Math.round(n * 2.5))]
    })
    const found = steps.map((counts) => forecastCounts(counts, MONTH))
    const ratios = found
      .map(trialsOf)
      .map((trial) => trial.holtWinters.rootMeanSquareError / trial.naive.rootMeanSquareError)
    expect(mean(ratios)).toBeLessThan(1.1)
    for (const { coming } of found) expect(mean(coming.map((day) => day.mean))).toBeGreaterThan(30)
  })
})

/** Cases per day of the sample shop up to yesterday. */
function sampleCases(orders: number, seed: number): number[] {
  const now = Date.UTC(2026, 10, 22, 7)
  const zone = 'Asia/Shanghai'
  const calendar = openCalendar(localDateOf(now, zone), now, zone)
  const counts = new Map<string, number>()
  for (let index = 0; index < orders; index++) {
    const drawn = randomFor(seed, index)
    const { draft } = generateOrder(index, orders, calendar.placedAt(index, orders, drawn), now, drawn)
    for (const { openAt } of planCases(draft, index, now, drawn)) {
      const day = localDateOf(openAt, zone)
      counts.set(day, (counts.get(day) ?? 0) + 1)
    }
  }
  const days: number[] = []
  for (let day = [...counts.keys()].sort()[0]!; day < '2026-11-22'; day = addDays(day, 1))
    days.push(counts.get(day) ?? 0)
  return days
}

it.each([1, 2, 3])('on the sample shop with seed %i Holt–Winters beats the seasonal naive', (seed) => {
  const { holtWinters, naive } = trialsOf(forecastCounts(sampleCases(3_000, seed), MONTH))
  expect(holtWinters.rootMeanSquareError).toBeLessThan(naive.rootMeanSquareError)
})

describe('weeks', () => {
  const weekly = (weeks: number, shape: string) => {
    const days = simulate(shape, weeks * 7, random)
    return Array.from({ length: weeks }, (_, week) => days.slice(week * 7, week * 7 + 7).reduce((sum, n) => sum + n, 0))
  }
  it('have a yearly season only with two years of them', () => {
    const ask = { grain: 'week', horizon: 8 } as const
    expect(forecastCounts(weekly(103, 'a yearly wave'), ask).season).toBe(1)
    expect(forecastCounts(weekly(104, 'a yearly wave'), ask).season).toBe(52)
    const { coming, backTest } = forecastCounts(weekly(8, 'flat, three a day'), ask)
    expect([coming.length, backTest.origins, backTest.horizon]).toEqual([8, 3, 2])
  })
})

it.each([
  ['nothing', () => 0],
  ['always the same', () => 7],
  ['one value', (day: number) => (day === 0 ? 5 : 0)],
  ['one value at the end', (day: number) => (day === 119 ? 5 : 0)],
  ['a thousand million', (day: number) => 1e9 + (day % 5) * 1e7],
  ['now and then very many', (day: number) => (day % 31 === 0 ? 1e6 : 0)],
])('%s: every number is one, none is below zero, and intervals hold their mean', (_, of) => {
  const counts = Array.from({ length: 120 }, (_, day) => of(day))
  for (const grain of ['day', 'week'] as const)
    for (const method of ['holt_winters', 'seasonal_naive'] as const) {
      const { coming, fitted, backTest, smoothing } = forecastCounts(counts, { grain, horizon: 92, method })
      const numbers = [
        ...coming.flatMap((day) => Object.values(day)),
        ...fitted.filter((value) => value !== null),
        ...backTest.trials.flatMap(({ method: _, ...trial }) => Object.values(trial)),
        ...Object.values(smoothing ?? {}),
      ]
      expect(numbers.filter((value) => !Number.isFinite(value) || value < 0)).toEqual([])
      for (const { mean: middle, low80, high80, low95, high95 } of coming)
        expect([low95, low80, middle, high80, high95]).toEqual(
          [low95, low80, middle, high80, high95].sort((a, b) => a - b),
        )
    }
})

it('three years of days take less than 50 ms of processor time, back-test and all', () => {
  const counts = simulate('weekly, fifteen a day', 1_095, random)
  const tries = Array.from({ length: 8 }, () => {
    const before = process.cpuUsage()
    forecastCounts(counts, MONTH)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  expect(Math.min(...tries)).toBeLessThan(50)
})
