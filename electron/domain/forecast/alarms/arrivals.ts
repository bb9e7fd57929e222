import type { ReadSql } from '../../../db/sql'
import { countIn } from '../days'
import { daysLookedAt, expectEach } from '../expectations'
import { chanceAtLeast, chanceAtMost, countLimits } from '../math/count-chances'
import { firstDayOf, readCounts } from '../read-counts'
import { addDays } from '../../../../shared/time'
import type { Raised } from './alarm'

/** The cases opened on one day, as the control chart of days shows it: too many, or too few, which may be a file that was not imported. */
export async function arrivals(sql: ReadSql, on: string): Promise<Raised[]> {
  const day = { from: on, to: on }
  const [counts, since] = await Promise.all([
    readCounts(sql, 'opened', { from: addDays(on, -daysLookedAt('day')), to: on }, {}),
    firstDayOf(sql, 'opened'),
  ])
  const [earlier] = expectEach([day], counts, { since, last: on, grain: 'day' })
  if (!earlier) return []
  const n = countIn(counts, day)
  const { lower, upper } = countLimits(earlier)
  if (n >= lower && n <= upper) return []
  const direction = n > upper ? 'above' : 'below'
  const pValue = direction === 'above' ? chanceAtLeast(n, earlier) : chanceAtMost(n, earlier)
  const expected = earlier.sum / earlier.periods
  return [{ kind: 'cases', subject: '', title: '', ...day, n, outOf: null, expected, lower, upper, pValue, direction }]
}
