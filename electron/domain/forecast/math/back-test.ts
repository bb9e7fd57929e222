import { fitHoltWinters, type Fit } from './holt-winters'
import { holtWintersCounts, METHODS, naiveCounts, type Coming, type Method } from './methods'

/** Origins at most, and how many points they lie apart: with days, the same weekday of half a year. */
const [MOST_ORIGINS, APART] = [26, 7]

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

interface Plan {
  /** How the values up to an origin would be forecast: the season may only be known from some length on. */
  seasonOf: (length: number) => number
  /** Values before the first origin. */
  least: number
  horizon: number
}

/**
 * Forecasts from many days of the past, each made of what came before it alone (smoothing included), held against what then
 * came (rolling forecast origin: Tashman, Out-of-sample tests of forecasting accuracy, International Journal of
 * Forecasting 16, 2000). Both methods are asked the same questions.
 */
export function backTest(counts: readonly number[], scaled: Float64Array, { seasonOf, least, horizon }: Plan): BackTest {
  const looked = Math.max(1, Math.min(horizon, Math.floor((counts.length - least) / 2)))
  const origins = originsOf(counts.length, least, looked)
  const errors: Record<Method, Errors> = { holt_winters: nothing(), seasonal_naive: nothing() }
  let fit: Fit | undefined
  for (const origin of origins) {
    const known = scaled.subarray(0, origin)
    const season = seasonOf(origin)
    fit = fitHoltWinters(known, season, fit?.state.season.length === season ? fit : undefined)
    const came = counts.slice(origin, origin + looked)
    hold(errors.holt_winters, holtWintersCounts(fit, looked), came)
    hold(errors.seasonal_naive, naiveCounts(known, season, looked), came)
  }
  return { origins: origins.length, horizon: looked, trials: METHODS.map((method) => trialOf(method, errors[method])) }
}

/** Oldest first: a later fit may begin where an earlier one ended, never the other way round. */
function originsOf(length: number, least: number, looked: number): number[] {
  const origins: number[] = []
  for (let origin = length - looked; origin >= least && origins.length < MOST_ORIGINS; origin -= APART)
    origins.push(origin)
  return origins.reverse()
}

interface Errors {
  n: number
  absolute: number
  squares: number
  within80: number
  within95: number
}
const nothing = (): Errors => ({ n: 0, absolute: 0, squares: 0, within80: 0, within95: 0 })

function hold(errors: Errors, coming: readonly Coming[], came: readonly number[]): void {
  came.forEach((count, index) => {
    const { mean, low80, high80, low95, high95 } = coming[index]!
    errors.n++
    errors.absolute += Math.abs(count - mean)
    errors.squares += (count - mean) ** 2
    if (count >= low80 && count <= high80) errors.within80++
    if (count >= low95 && count <= high95) errors.within95++
  })
}

function trialOf(method: Method, { n, absolute, squares, within80, within95 }: Errors): Trial {
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
