import type { Smoothing, State } from './smooth'

/** Of a value to come, on the scale it was smoothed on. */
export interface Expected {
  mean: number
  variance: number
}

/**
 * Means and variances of the values that follow a state. The mean h steps ahead is level + (φ + … + φʰ) trend + its season; the
 * variance is that of a one-step error times 1 + Σ c² over the h − 1 steps between, c = α + αβ* (φ + … + φʲ) + γ at whole seasons:
 * the class ETS(A,Ad,A) (Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing, 2008, table 6.1).
 */
export function lookAhead(by: Smoothing, state: State, variance: number, horizon: number): Expected[] {
  const length = state.season.length
  let [powers, ratio] = [0, 1]
  return Array.from({ length: horizon }, (_, index) => {
    const ahead = index + 1
    powers += by.damping ** ahead
    const mean = state.level + powers * state.trend + state.season[(state.steps + index) % length]!
    const expected = { mean, variance: variance * ratio }
    const seasonal = length > 1 && ahead % length === 0 ? by.season : 0
    ratio += (by.level + by.level * by.trend * powers + seasonal) ** 2
    return expected
  })
}
