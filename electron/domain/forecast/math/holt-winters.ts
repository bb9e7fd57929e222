import { firstState } from './first-state'
import { minimise } from './nelder-mead'
import { smooth, type Smoothing, type State } from './smooth'
import { usualError } from './usual-error'

/** Bounds of α, β*, the part of 1 − α that is γ, and φ, which is kept from 1 and from what forgets a trend at once. */
const LOW = [0.0001, 0.0001, 0.0001, 0.8]
const HIGH = [0.99, 0.5, 0.5, 0.98]
const REACH = [0.1, 0.1, 0.05, -0.05]
/** Where the search may begin: following what happens slowly, or at once. */
const STARTS = [
  [0.05, 0.01, 0.01, 0.95],
  [0.4, 0.05, 0.05, 0.9],
]
/** How often a series may be gone through from scratch, and from what fitted its beginning. */
const [CALLS, CALLS_AGAIN] = [110, 18]
/** Usual errors beyond which a value is an outlier, as Gelper, Fried and Croux choose. */
const OUTLIER = 2

/** Smoothing that fitted, where it stands after the last value, and the variance of its one-step errors. */
export interface Fit {
  place: readonly number[]
  smoothing: Smoothing
  state: State
  variance: number
  expected: Float64Array
}

/**
 * Finds the smoothing with the smallest one-step errors over the values; `before` is the fit of their beginning, if there was
 * one, and saves most of the search. Needs one whole season.
 */
export function fitHoltWinters(values: Float64Array, season: number, before?: Fit): Fit {
  const first = firstState(values, season)
  const limit = OUTLIER * usualError(values, season)
  const from = (): State => ({ ...first, season: [...first.season] })
  const errorsAt = (place: readonly number[]) => smooth(values, smoothingAt(place, season), from(), limit)
  const place = minimise(errorsAt, {
    starts: before ? [before.place] : STARTS,
    reach: before ? REACH.map((step) => step / 3) : REACH,
    low: LOW,
    high: HIGH,
    calls: before ? CALLS_AGAIN : CALLS,
  })
  const smoothing = smoothingAt(place, season)
  const state = from()
  const expected = new Float64Array(values.length)
  smooth(values, smoothing, state, limit, expected)
  return { place, smoothing, state, variance: errorVariance(values, expected, season), expected }
}

function smoothingAt([level, trend, season, damping]: readonly number[], length: number): Smoothing {
  return { level: level!, trend: trend!, season: length > 1 ? season! * (1 - level!) : 0, damping: damping! }
}

/** Of all errors, outliers too: the next one comes. Level, trend, season and smoothing were taken from the same values. */
function errorVariance(values: Float64Array, expected: Float64Array, season: number): number {
  const squares = values.reduce((sum, value, at) => sum + (value - expected[at]!) ** 2, 0)
  const taken = season > 1 ? season + 4 : 4
  return squares / Math.max(values.length - taken, values.length / 4)
}
