/** How fast level, trend and season follow what happens, and how much of the trend is left at each step: α, β*, γ, φ. */
export interface Smoothing {
  level: number
  trend: number
  season: number
  damping: number
}

/** Where smoothing stands after `steps` values. The season of step t stands at t modulo its length. */
export interface State {
  steps: number
  level: number
  trend: number
  season: number[]
}

/**
 * Additive Holt–Winters with damped trend (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 8.3),
 * in its error correction form, over all values. An error beyond `limit` moves the state by no more than the limit and counts
 * in proportion instead of squared, so that one sales day does not pull weeks of forecasts along (Gelper, Fried and Croux,
 * Robust forecasting with exponential and Holt–Winters smoothing, Journal of Forecasting 29, 2010).
 * Answers the sum of the errors so counted; `state` is left as it stands after the last value, and `expected` receives what
 * each value was expected to be.
 */
export function smooth(
  values: Float64Array,
  by: Smoothing,
  state: State,
  limit: number,
  expected?: Float64Array,
): number {
  const { level: alpha, season: gamma, damping } = by
  const beta = alpha * by.trend
  const { season } = state
  const length = season.length
  let { level, trend } = state
  let place = state.steps % length
  let counted = 0
  for (let step = 0; step < values.length; step++) {
    const slope = damping * trend
    const forecast = level + slope + season[place]!
    const missed = values[step]! - forecast
    const error = missed > limit ? limit : missed < -limit ? -limit : missed
    if (expected) expected[step] = forecast
    counted += error * (2 * missed - error)
    level += slope + alpha * error
    trend = slope + beta * error
    season[place]! += gamma * error
    if (++place === length) place = 0
  }
  state.level = level
  state.trend = trend
  state.steps += values.length
  return counted
}
