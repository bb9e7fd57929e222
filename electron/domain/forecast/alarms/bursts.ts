import { baselineOf, dispersionOf, earlierOf, type Baseline } from '../math/baseline'
import { BEYOND, chanceAtLeast, type Earlier } from '../math/count-chances'
import { discoveries } from '../math/false-discoveries'

/** Fewer cases in all nine weeks say nothing; how many of them fell into the last week does not matter for that, so it biases nothing. */
const ENOUGH = 10
/** Fewer cases in the last week are no burst. */
const LEAST = 5
/** Of a hundred days on which nothing has changed, one at most has an alarm of reasons, and one of products. */
const RATE = 0.01

export interface Burst {
  member: string
  n: number
  earlier: Earlier
  pValue: number
}

/**
 * Members whose last week holds more than the weeks before it let expect; of each its counts by week, the last week first. How
 * far weeks scatter is taken from all members together: one alone has too few weeks to tell.
 */
export function burstsOf(weeks: ReadonlyMap<string, readonly number[]>): Burst[] {
  const known = [...weeks].filter(([, counts]) => counts.reduce((sum, n) => sum + n, 0) >= ENOUGH)
  const baselines = known.map(([, [, ...before]]): Baseline => baselineOf(before))
  const dispersion = dispersionOf(baselines)
  const tests = known.map(([member, [n = 0]], index): Burst => {
    const earlier = earlierOf(baselines[index]!, dispersion)
    return { member, n, earlier, pValue: chanceAtLeast(n, earlier) }
  })
  return discoveries(tests, RATE).filter(({ n, pValue }) => n >= LEAST && pValue <= BEYOND)
}
