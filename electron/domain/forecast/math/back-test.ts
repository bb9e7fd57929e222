import { fitHoltWinters, type Fit } from './holt-winters'
import { holtWintersCounts, METHODS, naiveCounts, type Coming, type Method } from './methods'

/** Origins at most: with days a week apart, half a year of them. */
const MOST_ORIGINS = 26

export interface Trial {
  method: Method
  /** Forecasts that were held against what came. */
  n: number
  meanAbsoluteError: number
  rootMeanSquareError: number
  coverage80: number
  coverage95: number
}

export interface BackTest {
  origins: number
  /** Points that each origin looked ahead; fewer than asked for where there is little data. */
  horizon: number
  trials: Trial[]
}

export interface Plan {
  /** How long the season of so many values is taken to be: a long one may only be known from some length on. */
  seasonOf: (length: number) => number
  /** Values before the first origin. */
  least: number
  /** Values between two origins. */
  apart: number
  horizon: number
}

/** What both methods said, knowing the values before the origin only. */
export interface PastForecast {
  origin: number
  said: Record<Method, Coming[]>
}

/**
 * Errors of forecasts made on many days of the past, held against what then came (rolling forecast origin: Tashman,
 * Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16, 2000). Both methods are asked the
 * same questions.
 */
export function backTest(counts: readonly number[], scaled: Float64Array, plan: Plan): BackTest {
  const past = forecastsOfThePast(scaled, plan)
  return {
    origins: past.length,
    horizon: past[0]?.said.seasonal_naive.length ?? 0,
    trials: METHODS.map((method) => trialOf(method, past, counts)),
  }
}

/** Made of what came before each origin alone, smoothing included. */
export function forecastsOfThePast(scaled: Float64Array, { seasonOf, least, apart, horizon }: Plan): PastForecast[] {
  const looked = Math.max(1, Math.min(horizon, Math.floor((scaled.length - least) / 2)))
  let fit: Fit | undefined
  // Oldest first: a later fit may begin where an earlier one ended, never the other way round.
  return originsOf(scaled.length - looked, least, apart).map((origin) => {
    const known = scaled.subarray(0, origin)
    const season = seasonOf(origin)
    fit = fitHoltWinters(known, season, fit?.state.season.length === season ? fit : undefined)
    const said = { holt_winters: holtWintersCounts(fit, looked), seasonal_naive: naiveCounts(known, season, looked) }
    return { origin, said }
  })
}

function originsOf(last: number, least: number, apart: number): number[] {
  const origins: number[] = []
  for (let origin = last; origin >= least && origins.length < MOST_ORIGINS; origin -= apart) origins.push(origin)
  return origins.reverse()
}

function trialOf(method: Method, past: readonly PastForecast[], counts: readonly number[]): Trial {
  let [n, absolute, squares, within80, within95] = [0, 0, 0, 0, 0]
  for (const { origin, said } of past)
    said[method].forEach(({ mean, low80, high80, low95, high95 }, index) => {
      const came = counts[origin + index]!
      n++
      absolute += Math.abs(came - mean)
      squares += (came - mean) ** 2
      if (came >= low80 && came <= high80) within80++
      if (came >= low95 && came <= high95) within95++
    })
  const of = (sum: number) => (n > 0 ? sum / n : 0)
  return {
    method,
    n,
    meanAbsoluteError: of(absolute),
    rootMeanSquareError: Math.sqrt(of(squares)),
    coverage80: of(within80),
    coverage95: of(within95),
  }
}
