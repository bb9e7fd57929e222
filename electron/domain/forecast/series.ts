import type { Output, Parsed } from '../../../shared/contract'
import type { Period } from '../../../shared/model/measures'
import { Refusal } from '../../../shared/refusals'
import { addDays, daysBetween, startOfPeriod } from '../../../shared/time'
import type { ReadContext } from '../context'
import { FIRST_DAY } from '../statistics/period'
import { countIn, yesterday } from './days'
import { forecastCounts } from './math/forecast-counts'
import { readCounts } from './read-counts'

type Series = Output<'forecast.series'>

/** Eight weeks, before which no season can be told from chance; and three years, beyond which the past says little more. */
const [LEAST_DAYS, MOST_DAYS] = [56, 1_096]
const LENGTH = { day: 1, week: 7 } as const

/**
 * Past and coming counts. Days before the first that counted anything are not data; with weeks, only whole ones (from Monday)
 * are used, so that the first week to come may have begun.
 * @throws Refusal forecast.too_short, forecast.not_applicable, time.out_of_range
 */
export async function series(context: ReadContext, input: Parsed<'forecast.series'>): Promise<Series> {
  const { measure, filter, grain, horizon, method } = input
  const last = yesterday(context)
  const until = input.until ?? last
  if (until > last) throw new Refusal('time.out_of_range', { first: FIRST_DAY, last })
  const counts = await readCounts(context.sql, measure, { from: addDays(until, 1 - MOST_DAYS), to: until }, filter)
  const first = [...counts]
    .filter(([, n]) => n > 0)
    .reduce((least, [day]) => (day < least ? day : least), addDays(until, 1))
  const have = daysBetween(first, until) + 1
  if (have < LEAST_DAYS) throw new Refusal('forecast.too_short', { have, need: LEAST_DAYS })
  const past = wholePoints({ from: first, to: until }, grain).map((point) => ({ ...point, n: countIn(counts, point) }))
  const found = forecastCounts(
    past.map(({ n }) => n),
    { grain, horizon, method },
  )
  const next = addDays(past.at(-1)!.to, 1)
  return {
    timeZone: context.shop.timeZone,
    season: found.season,
    past: past.map((point, index) => ({ ...point, fitted: found.fitted[index] ?? null })),
    coming: found.coming.map((coming, index) => ({ ...pointAt(next, index, grain), ...coming })),
    method: found.method,
    smoothing: found.smoothing,
    backTest: found.backTest,
  }
}

/** Days, or the weeks that lie wholly in the period. */
function wholePoints({ from, to }: Period, grain: 'day' | 'week'): Period[] {
  const monday = startOfPeriod(from, grain)
  const start = monday === from ? from : addDays(monday, LENGTH[grain])
  const points = Math.floor((daysBetween(start, to) + 1) / LENGTH[grain])
  return Array.from({ length: points }, (_, index) => pointAt(start, index, grain))
}

function pointAt(start: string, index: number, grain: 'day' | 'week'): Period {
  const from = addDays(start, index * LENGTH[grain])
  return { from, to: grain === 'day' ? from : addDays(from, LENGTH[grain] - 1) }
}
