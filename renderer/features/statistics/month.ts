import { addDays, startOfPeriod } from '../../../shared/time'
import type { Period } from './periods'

/** All days of a month as in `2026-11`. */
export function daysOfMonth(month: string): Period {
  const from = `${month}-01`
  return { from, to: addDays(startOfPeriod(addDays(from, 31), 'month'), -1) }
}

/** The days that both have; the first ends before it begins where they have none. */
export function overlapOf(one: Period, other: Period): Period {
  return { from: one.from > other.from ? one.from : other.from, to: one.to < other.to ? one.to : other.to }
}
