import type { Expected } from './ahead'

/** Fewer differences say too little of how far values so many seasons apart lie from each other. */
const ENOUGH = 14

/**
 * What is to come repeats the last season; a season of 1 repeats the last value. The variance is the mean squared difference
 * between past values as many seasons apart, which grows with the distance only where the series does wander; beyond what the
 * past can tell it grows as that of a random walk (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed.,
 * table 5.2).
 */
export function naiveAhead(values: Float64Array, season: number, horizon: number): Expected[] {
  const variances = [0]
  return Array.from({ length: horizon }, (_, index) => {
    const seasons = Math.floor(index / season) + 1
    variances[seasons] ??= varianceApart(values, seasons, season) ?? wandering(variances[seasons - 1]!, seasons)
    return { mean: values[values.length - season + (index % season)]!, variance: variances[seasons] }
  })
}

function wandering(variance: number, seasons: number): number {
  return (variance * seasons) / Math.max(1, seasons - 1)
}

/** Null with too few differences, except between neighbouring seasons. */
function varianceApart(values: Float64Array, seasons: number, season: number): number | null {
  const apart = seasons * season
  const count = values.length - apart
  if (seasons > 1 && count < Math.max(2 * season, ENOUGH)) return null
  let squares = 0
  for (let at = apart; at < values.length; at++) squares += (values[at]! - values[at - apart]!) ** 2
  return count > 0 ? squares / count : 0
}
