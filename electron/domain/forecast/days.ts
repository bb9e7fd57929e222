import type { Period } from '../../../shared/model/measures'
import { addDays, localDateOf } from '../../../shared/time'
import type { ReadContext } from '../context'
import type { DayCounts } from './read-counts'

/** The last day that is over, on the shop's clocks. Today is unfinished: what it will count is not known. */
export function yesterday({ now, shop }: Pick<ReadContext, 'now' | 'shop'>): string {
  return addDays(localDateOf(now(), shop.timeZone), -1)
}

/** Calendar dates of a period, in order. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

export function countIn(counts: DayCounts, period: Period): number {
  return daysOf(period).reduce((sum, day) => sum + (counts.get(day) ?? 0), 0)
}
