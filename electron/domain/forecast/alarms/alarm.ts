import type { Alarm } from '../../../../shared/contract/forecast'
import type { Period } from '../../../../shared/model/measures'
import { addDays, startOfPeriod } from '../../../../shared/time'

/** An alarm before it is known whether somebody has seen it. */
export type Raised = Omit<Alarm, 'key' | 'dismissedBy'>

/** The last week, and the eight before it that it is held against. */
export const WEEK_DAYS = 7
export const BEFORE_WEEKS = 8

export function lastWeek(on: string): Period {
  return { from: addDays(on, 1 - WEEK_DAYS), to: on }
}

export function weeksBefore(on: string): Period {
  return { from: addDays(on, 1 - WEEK_DAYS * (BEFORE_WEEKS + 1)), to: addDays(on, -WEEK_DAYS) }
}

/** Which of the weeks a day lies in, from 0 for the last one backwards. */
export function weekOf(day: string, on: string): number {
  let week = 0
  while (day < addDays(on, 1 - WEEK_DAYS * (week + 1))) week++
  return week
}

/**
 * What is dismissed: a day's count for itself; what is counted over the last seven days, and so comes back day after day, for the
 * calendar week it was reported in.
 */
export function keyOf({ kind, subject, direction, to, from }: Raised): string {
  const since = from === to ? to : startOfPeriod(to, 'week')
  return `${kind}:${direction}:${since}:${subject}`.slice(0, 200)
}
