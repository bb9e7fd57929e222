/**
 * Instants and calendar dates. An instant (`…At`) is epoch milliseconds in UTC; a calendar date (`…On`)
 * is the text YYYY-MM-DD in the shop's time zone. Offsets come from the runtime's own zone database.
 */
import { z } from 'zod'

/** From 1900 to 8999, like calendar dates, a day within them at either end: its date is one in every time zone. */
export const Instant = z
  .int()
  .min(Date.UTC(1900, 0, 2))
  .max(Date.UTC(8999, 11, 31) - 1)
export const CalendarDate = z
  .string()
  .regex(/^(19|[2-8]\d)\d{2}-\d{2}-\d{2}$/)
  .refine((date) => formatUtcDate(utcOf(date)) === date, { error: 'time.not_a_date' })
export const TimeZone = z.string().refine(isTimeZone, { error: 'time.unknown_zone' })

export const SECOND_MS = 1_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
const QUARTER_MS = 900_000

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()
const dayOffsets = new Map<string, Map<number, number | null>>()

export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone)
    return true
  } catch {
    return false
  }
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

/**
 * How far east of UTC a zone is at an instant. Offsets are remembered per day where a whole day (UTC) has one, else per
 * quarter hour, the finest step zones have changed at since 1972.
 */
export function offsetMs(at: number, zone: string): number {
  const day = Math.floor(at / DAY_MS)
  let known = dayOffsets.get(zone)
  if (!known) dayOffsets.set(zone, (known = new Map()))
  let offset = known.get(day)
  if (offset === undefined) {
    const first = quarterOffsetMs(day * DAY_MS, zone)
    offset = first === quarterOffsetMs((day + 1) * DAY_MS, zone) ? first : null
    known.set(day, offset)
  }
  return offset ?? quarterOffsetMs(at, zone)
}

function quarterOffsetMs(at: number, zone: string): number {
  const quarter = Math.floor(at / QUARTER_MS)
  let known = offsets.get(zone)
  if (!known) offsets.set(zone, (known = new Map()))
  const found = known.get(quarter)
  if (found !== undefined) return found
  const start = quarter * QUARTER_MS
  const part: Record<string, number> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(start)) part[type] = Number(value)
  const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
  if (known.size > 200_000) known.clear()
  known.set(quarter, wall - start)
  return wall - start
}

/** The calendar date of an instant in a zone. */
export function localDateOf(at: number, zone: string): string {
  return formatUtcDate(at + offsetMs(at, zone))
}

/**
 * The instant at which a wall clock in the zone shows this date and time (milliseconds since midnight).
 * A time skipped by daylight saving is read with the offset before the gap; a repeated one is its first occurrence.
 */
export function instantOf(date: string, msOfDay: number, zone: string): number {
  const wall = utcOf(date) + msOfDay
  const before = wall - offsetMs(wall - DAY_MS, zone)
  if (before + offsetMs(before, zone) === wall) return before
  const after = wall - offsetMs(wall + DAY_MS, zone)
  return after + offsetMs(after, zone) === wall ? after : before
}

/** First instant of a calendar date in the zone. */
export function startOfDay(date: string, zone: string): number {
  return instantOf(date, 0, zone)
}

/** Last millisecond of a calendar date in the zone: the deadline meant by "by that day". */
export function endOfDay(date: string, zone: string): number {
  return instantOf(date, DAY_MS, zone) - 1
}

export function addDays(date: string, days: number): string {
  return formatUtcDate(utcOf(date) + days * DAY_MS)
}

/** Whole days from one calendar date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS)
}

/** Monday of the week, or the first of the month, that holds the date. */
export function startOfPeriod(date: string, grain: 'day' | 'week' | 'month'): string {
  if (grain === 'month') return `${date.slice(0, 7)}-01`
  if (grain === 'day') return date
  // Day 0 of the epoch was a Thursday, three days after its Monday.
  const weekday = (utcOf(date) / DAY_MS + 3) % 7
  return addDays(date, -((weekday + 7) % 7))
}

/** The calendar months that lie whole in a period, from their first to their last day; null when there is none. */
export function wholeMonths({ from, to }: { from: string; to: string }): { from: string; to: string } | null {
  const first = startOfPeriod(from, 'month')
  const begin = first === from ? from : startOfPeriod(addDays(first, 31), 'month')
  const end = addDays(startOfPeriod(addDays(to, 1), 'month'), -1)
  return begin <= end ? { from: begin, to: end } : null
}

/** Midnight UTC of a date; NaN for one that no calendar has. */
function utcOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function formatUtcDate(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : ''
}
