import { backTest, type BackTest } from './back-test'
import { meanCount, toScale } from './count-scale'
import { fitHoltWinters } from './holt-winters'
import { holtWintersCounts, naiveCounts, type Coming, type Method } from './methods'
import type { Smoothing } from './smooth'

/** Points after which the pattern repeats. A year of weeks needs two years of them to be told from chance. */
const [WEEK, YEAR] = [7, 52]
/** Values the first forecast of the back-test is made of: four weeks of days, or four weeks. */
const LEAST = { day: 28, week: 4 } as const
/** Days between two forecasts of the back-test, so that each is made on the same weekday; or weeks. */
const APART = { day: 7, week: 1 } as const

export interface Forecast {
  season: number
  method: Method
  smoothing: Smoothing | null
  /** What each past count was expected to be the day or week before; null where smoothing had not begun. */
  fitted: (number | null)[]
  coming: Coming[]
  backTest: BackTest
}

export interface Asked {
  grain: 'day' | 'week'
  horizon: number
  /** Left out: whichever erred less in the back-test, by its root mean square, which a forecast of means is judged by. */
  method?: Method | undefined
}

/** What is to come after these counts, without gaps, oldest first. Needs 56 days or seven weeks. */
export function forecastCounts(counts: readonly number[], { grain, horizon, method }: Asked): Forecast {
  const scaled = Float64Array.from(counts, toScale)
  const seasonOf = (length: number) => seasonAfter(grain, length)
  const tested = backTest(counts, scaled, { seasonOf, least: LEAST[grain], apart: APART[grain], horizon })
  const chosen = method ?? betterOf(tested)
  const season = seasonOf(counts.length)
  if (chosen === 'seasonal_naive')
    return {
      season,
      method: chosen,
      smoothing: null,
      fitted: counts.map((_, index) => counts[index - season] ?? null),
      coming: naiveCounts(scaled, season, horizon),
      backTest: tested,
    }
  const fit = fitHoltWinters(scaled, season)
  return {
    season,
    method: chosen,
    smoothing: fit.smoothing,
    fitted: counts.map((_, index) => (index < season ? null : meanCount(fit.expected[index]!, fit.variance))),
    coming: holtWintersCounts(fit, horizon),
    backTest: tested,
  }
}

function seasonAfter(grain: 'day' | 'week', length: number): number {
  if (grain === 'day') return WEEK
  return length >= 2 * YEAR ? YEAR : 1
}

/** The naive where neither is better: it is the simpler one. */
function betterOf({ trials }: BackTest): Method {
  const errorOf = (method: Method) => trials.find((trial) => trial.method === method)!.rootMeanSquareError
  return errorOf('holt_winters') < errorOf('seasonal_naive') ? 'holt_winters' : 'seasonal_naive'
}
