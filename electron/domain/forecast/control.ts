import type { Output, Parsed } from '../../../shared/contract'
import { addDays } from '../../../shared/time'
import type { ReadContext } from '../context'
import { checkPeriod, cutPeriod } from '../statistics/period'
import { countIn, yesterday } from './days'
import { daysLookedAt, expectEach } from './expectations'
import { countLimits } from './math/count-chances'
import { firstDayOf, readCounts } from './read-counts'

type Control = Output<'forecast.control'>

/**
 * Counts with the limits that the eight weeks before set to chance. Points without so much before them, and today, have none.
 * @throws Refusal time.backwards, statistics.too_many_points, forecast.not_applicable
 */
export async function control(context: ReadContext, input: Parsed<'forecast.control'>): Promise<Control> {
  const { from, to, measure, filter, grain } = input
  checkPeriod(input)
  const steps = cutPeriod({ from, to }, grain)
  const read = { from: addDays(from, -daysLookedAt(grain)), to }
  const [counts, since] = await Promise.all([
    readCounts(context.sql, measure, read, filter),
    firstDayOf(context.sql, measure),
  ])
  const expected = expectEach(steps, counts, { since, last: yesterday(context), grain })
  const points = steps.map((step, index): Control['points'][number] => {
    const n = countIn(counts, step)
    const earlier = expected[index]
    if (!earlier) return { ...step, n, expected: null, lower: null, upper: null, out: null }
    const { lower, upper } = countLimits(earlier)
    const out = n > upper ? 'above' : n < lower ? 'below' : null
    return { ...step, n, expected: earlier.sum / earlier.periods, lower, upper, out }
  })
  return { points }
}
