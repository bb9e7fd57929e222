import type { Grain, Period } from '../../../shared/model/measures'
import { Refusal } from '../../../shared/refusals'
import { addDays, daysBetween, startOfPeriod } from '../../../shared/time'

export type { Grain, Period }

/** The first and last calendar date there is; see `CalendarDate`. */
export const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '8999-12-31']
/** Points of one curve: ten years of days. A screen shows fewer, and an answer must stay small. */
const MOST_POINTS = 3_700

/** @throws Refusal time.backwards */
export function checkPeriod({ from, to }: Period): void {
  if (from > to) throw new Refusal('time.backwards')
}

/** The period of equal length that ends the day before. @throws Refusal time.out_of_range when it begins before the calendar does */
export function periodBefore({ from, to }: Period): Period {
  const before = { from: addDays(from, daysBetween(to, from) - 1), to: addDays(from, -1) }
  if (before.from < FIRST_DAY) throw new Refusal('time.out_of_range', { first: FIRST_DAY, last: LAST_DAY })
  return before
}

/** The days, weeks (from Monday) or months of a period, the first and last cut to it. @throws Refusal statistics.too_many_points */
export function cutPeriod({ from, to }: Period, grain: Grain): Period[] {
  const points: Period[] = []
  for (let start = from; start <= to;) {
    if (points.length >= MOST_POINTS) throw new Refusal('statistics.too_many_points', { most: MOST_POINTS })
    const end = lastDayOf(start, grain)
    points.push({ from: start, to: end < to ? end : to })
    start = addDays(end, 1)
  }
  return points
}

function lastDayOf(day: string, grain: Grain): string {
  if (grain === 'day') return day
  const start = startOfPeriod(day, grain)
  if (grain === 'week') return addDays(start, 6)
  return addDays(startOfPeriod(addDays(start, 31), 'month'), -1)
}

/** Which step a day falls into, found by halving: steps are in order and leave no gap. */
export function indexSteps(steps: readonly { from: string }[]): (day: string) => number {
  return (day) => {
    let low = 0
    let high = steps.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (steps[middle]!.from <= day) low = middle
      else high = middle - 1
    }
    return low
  }
}
