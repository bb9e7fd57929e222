import { addDays, instantOf } from '../../../shared/time'
import type { Random } from './random'

const DAYS = 365
/** Orders by weekday from Monday: quiet midweek, busy weekends. */
const WEEKDAYS = [0.92, 0.88, 0.9, 0.95, 1.1, 1.28, 1.2]

/** When the sample shop's orders were placed: twelve months to today with a weekly rhythm, growth, and the two sales seasons. */
export interface SampleCalendar {
  /** The instant of order `index` of `total`; later orders never come on an earlier day. */
  placedAt(index: number, total: number, random: Random): number
}

export function openCalendar(today: string, now: number, timeZone: string): SampleCalendar {
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index - DAYS + 1))
  let sum = 0
  const until = days.map((day, index) => (sum += weightOf(day, index)))
  return {
    placedAt(index, total, random) {
      const target = ((index + 0.5) / total) * sum
      const day = days[until.findIndex((bound) => target < bound)] ?? today
      return Math.min(instantOf(day, timeOfDay(random), timeZone), now - 60_000)
    },
  }
}

function weightOf(day: string, index: number): number {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const growth = 0.8 + (0.4 * index) / DAYS
  return WEEKDAYS[weekday]! * growth * seasonOf(day.slice(5))
}

/** 11.11 and 6.18 are the sales seasons; the days around them rise and fall. */
function seasonOf(monthDay: string): number {
  if (monthDay === '11-11' || monthDay === '06-18') return 3.2
  if (monthDay >= '11-06' && monthDay <= '11-13') return 1.7
  if (monthDay >= '06-14' && monthDay <= '06-20') return 1.5
  return 1
}

/** Evenings are busiest; few order before eight. */
function timeOfDay(random: Random): number {
  const hour = random.chance(0.45) ? 19 + random.next() * 4 : 8 + random.next() * 12
  return Math.floor(hour * 3_600_000)
}
