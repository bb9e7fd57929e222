/** When the weekly report of a week is due, on the shop’s clocks: across daylight saving and changes of the time zone. */
import type { ReportSchedule } from '../../../../shared/contract/reports'
import type { Period } from '../../../../shared/model/measures'
import { addDays, HOUR_MS, instantOf, localDateOf, startOfPeriod } from '../../../../shared/time'

const MINUTE_MS = 60_000
/** Weeks looked ahead for the next one that is not written yet. */
const MOST_AHEAD = 3

export type When = Pick<ReportSchedule, 'weekday' | 'at'>

export interface Past {
  /** Since when the report is on: what was due before is not made up for. */
  readonly since: number
  /** Monday of the last week that was written; null for none. */
  readonly lastWeek: string | null
}

/** Monday to Sunday. */
export const weekFrom = (monday: string): Period => ({ from: monday, to: addDays(monday, 6) })

/** The last week that is over. */
export function lastWholeWeek(now: number, zone: string): Period {
  return weekFrom(addDays(startOfPeriod(localDateOf(now, zone), 'week'), -7))
}

/** A week’s report is due on the day and at the time asked for of the week after. A time that daylight saving skips is the hour after. */
function dueAt(monday: string, { weekday, at }: When, zone: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return instantOf(addDays(monday, 6 + weekday), hours * HOUR_MS + minutes * MINUTE_MS, zone)
}

/** The week that is due and not written yet, and since when; of several that were missed only the last. */
export function pendingWeek(when: When, past: Past, now: number, zone: string): { week: Period; at: number } | null {
  const last = lastWholeWeek(now, zone).from
  const monday = dueAt(last, when, zone) <= now ? last : addDays(last, -7)
  const at = dueAt(monday, when, zone)
  const written = writtenWeek(past.lastWeek, now, zone)
  return at < past.since || (written !== null && written >= monday) ? null : { week: weekFrom(monday), at }
}

/** When the next report will be written, or since when it is due. */
export function nextDue(when: When, past: Past, now: number, zone: string): number | null {
  const pending = pendingWeek(when, past, now, zone)
  if (pending) return pending.at
  const last = lastWholeWeek(now, zone).from
  const written = writtenWeek(past.lastWeek, now, zone)
  for (let weeks = 0; weeks < MOST_AHEAD; weeks++) {
    const monday = addDays(last, 7 * weeks)
    const at = dueAt(monday, when, zone)
    if (at > now && (written === null || written < monday)) return at
  }
  return null
}

/**
 * The last week that was written, or null for none. One that lies weeks ahead was written by a clock that went wrong and says
 * nothing; the running one may have been over in the time zone the shop had before.
 */
export function writtenWeek(lastWeek: string | null, now: number, zone: string): string | null {
  return lastWeek !== null && lastWeek <= addDays(lastWholeWeek(now, zone).from, 7) ? lastWeek : null
}
