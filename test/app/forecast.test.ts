import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, daysBetween, startOfPeriod } from '../../shared/time'
import { fillDatedShop, type DatedCase, type DatedReview } from '../support/dated-shop'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { pick, seededRandom, seedFor } from '../support/seed'
import { temporaryFolder } from '../support/served-desk'
import { simulate } from '../support/simulate'

/** Ten in the morning in Shanghai, a Tuesday. */
const NOW = Date.parse('2026-11-24T02:00:00Z')
const YESTERDAY = '2026-11-23'
const DAYS = 211
const FIRST = addDays(YESTERDAY, 1 - DAYS)
const random = seededRandom(seedFor('a shop to forecast'))

/** Cases per day up to yesterday; on the hundredth day there are fifty, today so far there are forty. */
const COUNTS = simulate('weekly, fifteen a day', DAYS, random).with(100, 50)
const CASES = [...COUNTS, 40].flatMap((n, day) =>
  Array.from({ length: n }, (): DatedCase => ({
    day: addDays(FIRST, day),
    reason: pick(random, ['damaged', 'no_reason']),
    sku: pick(random, ['A', 'B', 'C']),
    late: false,
  })),
)
const REVIEWS = [...COUNTS].flatMap((n, day) =>
  Array.from({ length: n }, (): DatedReview => ({
    day: addDays(FIRST, day),
    stars: pick(random, [1, 4, 4, 5, 5, 5, 5, 5]),
  })),
)
let dataDir: string
let desk: OpenDesk
beforeAll(async () => {
  dataDir = await temporaryFolder()
  await (await openDesk({ dataDir })).close()
  await fillDatedShop(dataDir, { cases: CASES, reviews: REVIEWS })
  desk = await openDesk({ dataDir, clock: () => NOW })
})
afterAll(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
  await rm(dataDir, { recursive: true, force: true })
})

describe('forecast.series', () => {
  it('starts at the first day with cases, ends yesterday, and goes on from today', async () => {
    const { past, coming, season, timeZone, method, smoothing, backTest } = await desk.call('forecast.series', {})
    expect(past.map(({ n }) => n)).toEqual(COUNTS)
    expect([past[0]!.from, past.at(-1)!.to, season, timeZone]).toEqual([FIRST, YESTERDAY, 7, 'Asia/Shanghai'])
    expect(coming.map(({ from }) => from)).toEqual(Array.from({ length: 28 }, (_, day) => addDays(YESTERDAY, day + 1)))
    expect(past.slice(0, 7).every(({ fitted }) => fitted === null)).toBe(true)
    expect([method, smoothing !== null]).toEqual(['holt_winters', true])
    expect(backTest.trials.map(({ method: tried, n }) => [tried, n])).toEqual([
      ['holt_winters', backTest.origins * backTest.horizon],
      ['seasonal_naive', backTest.origins * backTest.horizon],
    ])
    // What was simulated goes on: Saturdays are busier than Tuesdays.
    const on = (weekday: number) =>
      coming.filter((_, day) => day % 7 === weekday).reduce((sum, { mean }) => sum + mean, 0) / 4
    expect(on(4)).toBeGreaterThan(on(0))
  })

  it('is the same whatever today has counted so far, and as of an earlier day whatever came after', async () => {
    const until = addDays(YESTERDAY, -30)
    const { past } = await desk.call('forecast.series', { until })
    expect(past.map(({ n }) => n)).toEqual(COUNTS.slice(0, -30))
    const refusal = await desk.ask('forecast.series', { until: addDays(YESTERDAY, 1) })
    expect(refusal).toMatchObject({ ok: false, code: 'time.out_of_range', details: { last: YESTERDAY } })
  })

  it('with weeks uses whole ones only, each the sum of its days', async () => {
    const { past, coming, season } = await desk.call('forecast.series', { grain: 'week', horizon: 4 })
    for (const { from, to, n } of past) {
      expect([startOfPeriod(from, 'week'), daysBetween(from, to)]).toEqual([from, 6])
      const day = daysBetween(FIRST, from)
      expect(n).toBe(COUNTS.slice(day, day + 7).reduce((sum, count) => sum + count, 0))
    }
    // Yesterday was a Monday: the week it began is not over, and comes first.
    expect([past.at(-1)!.to, coming[0]!.from, coming.length, season]).toEqual(['2026-11-22', '2026-11-23', 4, 1])
  })

  it('counts under a filter, and reviews and orders by their own days', async () => {
    const { past } = await desk.call('forecast.series', { filter: { reason: 'damaged', sku: 'A' } })
    const counted = CASES.filter(({ reason, sku, day }) => reason === 'damaged' && sku === 'A' && day <= YESTERDAY)
    expect(past.reduce((sum, { n }) => sum + n, 0)).toBe(counted.length)
    const reviews = await desk.call('forecast.series', { measure: 'reviews', filter: { channel: 'web' } })
    expect(reviews.past.map(({ n }) => n)).toEqual(COUNTS)
    const orders = await desk.call('forecast.series', {
      measure: 'orders',
      filter: { sku: 'B' },
      until: addDays(YESTERDAY, -5),
    })
    expect(orders.past.reduce((sum, { n }) => sum + n, 0)).toBe(
      CASES.filter(({ sku, day }) => sku === 'B' && day <= YESTERDAY).length,
    )
  })

  it('refuses a filter that the measure does not know, and less than eight weeks', async () => {
    for (const [measure, filter, field] of [
      ['orders', { reason: 'damaged' }, 'reason'],
      ['orders', { agent: 'made' }, 'agent'],
      ['reviews', { currency: 'CNY' }, 'currency'],
    ] as const)
      for (const ask of [
        desk.ask('forecast.series', { measure, filter }),
        desk.ask('forecast.control', { from: FIRST, to: YESTERDAY, measure, filter }),
      ])
        expect(await ask).toMatchObject({
          ok: false,
          code: 'forecast.not_applicable',
          details: { measure, filter: field },
        })
    const have = async (until: string) => desk.ask('forecast.series', { until })
    expect(await have(addDays(FIRST, 54))).toMatchObject({
      ok: false,
      code: 'forecast.too_short',
      details: { have: 55, need: 56 },
    })
    expect(await have(addDays(FIRST, 55))).toMatchObject({ ok: true })
    expect(await have('2020-01-01')).toMatchObject({ ok: false, details: { have: 0 } })
    expect(await desk.ask('forecast.series', { measure: 'repaired' })).toMatchObject({
      ok: false,
      code: 'forecast.too_short',
    })
  })
})

describe('forecast.control', () => {
  it('shows every day with its count; those without eight weeks before them, and today, have no limits', async () => {
    const { points } = await desk.call('forecast.control', { from: FIRST, to: addDays(YESTERDAY, 1) })
    expect(points.map(({ n }) => n)).toEqual([...COUNTS, 40])
    expect(points.map(({ upper }) => upper !== null)).toEqual([
      ...Array<boolean>(56).fill(false),
      ...Array<boolean>(DAYS - 56).fill(true),
      false,
    ])
    expect(points[100]).toMatchObject({ n: 50, out: 'above' })
    // Seven weeks later the burst lies among what that weekday is held against, and moves it little.
    const later = points[149]!
    expect(later.expected).toBeLessThan(1.4 * (COUNTS.slice(60, 150).reduce((sum, n) => sum + n, 0) / 90))
    for (const { n, lower, upper, out } of points.slice(56, -1))
      expect(out).toBe(n > upper! ? 'above' : n < lower! ? 'below' : null)
  })

  it('holds a week that the period cuts against the same days of the weeks before', async () => {
    const { points } = await desk.call('forecast.control', { from: '2026-11-11', to: YESTERDAY, grain: 'week' })
    expect(points.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-11', '2026-11-15'],
      ['2026-11-16', '2026-11-22'],
      ['2026-11-23', '2026-11-23'],
    ])
    // The mean of the same days of the eight weeks before, but for what is far out among them.
    for (const { from, to, expected } of points) {
      const weeks = [1, 2, 3, 4, 5, 6, 7, 8].map((week) => {
        const [start, end] = [from, to].map((day) => daysBetween(FIRST, day) - 7 * week)
        return COUNTS.slice(start, end! + 1).reduce((sum, n) => sum + n, 0)
      })
      const mean = weeks.reduce((sum, n) => sum + n, 0) / 8
      expect(Math.abs(expected! / mean - 1)).toBeLessThan(0.1)
    }
  })

  it('refuses a period that runs backwards or has too many points', async () => {
    expect(await desk.ask('forecast.control', { from: YESTERDAY, to: FIRST })).toMatchObject({ code: 'time.backwards' })
    expect(await desk.ask('forecast.control', { from: '2006-01-01', to: YESTERDAY })).toMatchObject({
      code: 'statistics.too_many_points',
    })
    const weeks = await desk.call('forecast.control', { from: '2006-01-02', to: YESTERDAY, grain: 'week' })
    expect(weeks.points[0]).toEqual({
      from: '2006-01-02',
      to: '2006-01-08',
      n: 0,
      expected: null,
      lower: null,
      upper: null,
      out: null,
    })
  })
})

describe('scores.control', () => {
  it('draws the share of one and two stars per week with limits that follow each week’s own count', async () => {
    const { n, low, centreBps, points } = await desk.call('scores.control', { from: FIRST, to: YESTERDAY })
    const stars = REVIEWS.map((review) => review.stars)
    expect([n, low]).toEqual([stars.length, stars.filter((star) => star <= 2).length])
    const centre = low / n
    expect(centreBps).toBe(Math.round(centre * 10_000))
    for (const point of points) {
      const own = REVIEWS.filter(({ day }) => day >= point.from && day <= point.to)
      expect([point.n, point.byStars]).toEqual([
        own.length,
        [1, 2, 3, 4, 5].map((star) => own.filter((one) => one.stars === star).length),
      ])
      const reach = 3 * Math.sqrt((centre * (1 - centre)) / point.n)
      expect([point.lowerBps, point.upperBps]).toEqual(
        [Math.max(0, centre - reach), Math.min(1, centre + reach)].map((share) => Math.round(share * 10_000)),
      )
    }
  })

  it('has months too, and no share where there are no reviews', async () => {
    const { points } = await desk.call('scores.control', { from: '2026-10-15', to: '2026-12-31', grain: 'month' })
    expect(points.map(({ from, to, bps }) => [from, to, bps === null])).toEqual([
      ['2026-10-15', '2026-10-31', false],
      ['2026-11-01', '2026-11-30', false],
      ['2026-12-01', '2026-12-31', true],
    ])
    const none = await desk.call('scores.control', { from: '2001-01-01', to: '2001-01-31', filter: { sku: 'none' } })
    expect([none.n, none.centreBps]).toEqual([0, null])
    expect(await desk.ask('scores.control', { from: YESTERDAY, to: FIRST })).toMatchObject({ code: 'time.backwards' })
  })
})

it('an empty desk refuses a forecast plainly, and its charts are empty', async () => {
  const empty = await openDesk({ clock: () => NOW })
  try {
    expect(await empty.ask('forecast.series', {})).toMatchObject({
      ok: false,
      code: 'forecast.too_short',
      details: { have: 0 },
    })
    const { points } = await empty.call('forecast.control', { from: '2026-11-01', to: YESTERDAY })
    expect(points.every(({ n, upper }) => n === 0 && upper === null)).toBe(true)
    expect((await empty.call('forecast.alarms', {})).alarms).toEqual([])
  } finally {
    await empty.close()
  }
})
