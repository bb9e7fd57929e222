import { DAY_MS, HOUR_MS } from '../../../../shared/time'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
/** Up to two days are said in hours. */
const HOURS_UNTIL_MS = 2 * DAY_MS

/** A duration in the unit it is best read in. */
export function readable(ms: number): { value: number; unit: 'second' | 'minute' | 'hour' | 'day' } {
  // Nothing is not said in seconds: it begins the axes of hours and days.
  if (ms > 0 && ms < MINUTE_MS) return { value: Math.round(ms / SECOND_MS), unit: 'second' }
  if (ms < HOUR_MS) return { value: Math.round(ms / MINUTE_MS), unit: 'minute' }
  if (ms < HOURS_UNTIL_MS) return { value: Math.round((ms * 10) / HOUR_MS) / 10, unit: 'hour' }
  return { value: Math.round((ms * 10) / DAY_MS) / 10, unit: 'day' }
}

/** Decimal hours, for saved tables. */
export function inHours(ms: number): string {
  return (ms / HOUR_MS).toFixed(2)
}
