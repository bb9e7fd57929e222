import { lookAhead, type Expected } from './ahead'
import { countsWithin, meanCount } from './count-scale'
import type { Fit } from './holt-winters'
import { naiveAhead } from './seasonal-naive'

export const METHODS = ['holt_winters', 'seasonal_naive'] as const
export type Method = (typeof METHODS)[number]

/** A count to come: its mean and what it stays within with a chance of 80 and of 95 %. */
export interface Coming {
  mean: number
  low80: number
  high80: number
  low95: number
  high95: number
}

/** Standard deviations that hold the middle 80 and 95 % of a normal distribution. */
const [MOST, NEARLY_ALL] = [1.281552, 1.959964]

export function holtWintersCounts({ smoothing, state, variance }: Fit, horizon: number): Coming[] {
  return lookAhead(smoothing, state, variance, horizon).map((expected) => ({
    mean: meanCount(expected.mean, expected.variance),
    ...within(expected),
  }))
}

/** The mean is the count a season ago, as it was. */
export function naiveCounts(values: Float64Array, season: number, horizon: number): Coming[] {
  return naiveAhead(values, season, horizon).map((expected) => ({
    mean: meanCount(expected.mean, 0),
    ...within(expected),
  }))
}

function within({ mean, variance }: Expected): Omit<Coming, 'mean'> {
  const most = countsWithin(mean, variance, MOST)
  const nearlyAll = countsWithin(mean, variance, NEARLY_ALL)
  return { low80: most.low, high80: most.high, low95: nearlyAll.low, high95: nearlyAll.high }
}
