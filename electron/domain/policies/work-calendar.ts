/** Working time: on which days the shop works and between which hours. Clocks that count working hours run only then. */
import type { ShopSettings } from '../../../shared/contract/desk'
import { addDays, instantOf, localDateOf, startOfPeriod } from '../../../shared/time'
import { cnHolidaysOf } from './cn-holidays'

const MINUTE_MS = 60_000
/** Farther than any deadline; a walk that long says the calendar has no working days. */
const MOST_DAYS = 40_000

export interface CalendarYear {
  readonly holidays: readonly { readonly on: string; readonly name: string }[]
  readonly makeUpDays: readonly string[]
  /** The official dates are known; otherwise they are reckoned. */
  readonly official: boolean
  readonly citation: string | null
}

export interface WorkCalendar {
  readonly code: ShopSettings['calendar']
  /** Working time of a day, in minutes since midnight of the shop's wall clock. */
  readonly startMinute: number
  readonly endMinute: number
  isWorkday(date: string): boolean
  yearOf(year: number): CalendarYear
}

const WEEKDAYS: CalendarYear = { holidays: [], makeUpDays: [], official: true, citation: null }
const CALENDARS: Readonly<Record<WorkCalendar['code'], WorkCalendar>> = {
  cn: calendarFrom('cn', cnYear),
  weekdays: calendarFrom('weekdays', () => WEEKDAYS),
}

export function workCalendarOf(code: WorkCalendar['code']): WorkCalendar {
  return CALENDARS[code]
}

/**
 * The instant at which so much working time has gone by since `at` (before it, where `ms` is negative). Time that ends with
 * a working day ends that evening, not on the next morning.
 */
export function addWorkingMs(at: number, ms: number, calendar: WorkCalendar, timeZone: string): number {
  if (ms === 0) return at
  const step = ms > 0 ? 1 : -1
  let leftMs = Math.abs(ms)
  let date = localDateOf(at, timeZone)
  for (let day = 0; day < MOST_DAYS; day++, date = addDays(date, step)) {
    const hours = hoursOf(date, calendar, timeZone)
    if (!hours) continue
    const from = ms > 0 ? Math.max(at, hours.from) : hours.from
    const to = ms > 0 ? hours.to : Math.min(at, hours.to)
    if (to - from >= leftMs) return ms > 0 ? from + leftMs : to - leftMs
    leftMs -= Math.max(0, to - from)
  }
  throw new Error(`the calendar ${calendar.code} has no working days`)
}

/** Working time between two instants; negative when `to` is earlier. */
export function workingMsBetween(from: number, to: number, calendar: WorkCalendar, timeZone: string): number {
  if (to < from) return -workingMsBetween(to, from, calendar, timeZone)
  const last = localDateOf(to, timeZone)
  let sumMs = 0
  for (let date = localDateOf(from, timeZone); date <= last; date = addDays(date, 1)) {
    const hours = hoursOf(date, calendar, timeZone)
    if (hours) sumMs += Math.max(0, Math.min(to, hours.to) - Math.max(from, hours.from))
  }
  return sumMs
}

function hoursOf(date: string, calendar: WorkCalendar, timeZone: string): { from: number; to: number } | null {
  if (!calendar.isWorkday(date)) return null
  return {
    from: instantOf(date, calendar.startMinute * MINUTE_MS, timeZone),
    to: instantOf(date, calendar.endMinute * MINUTE_MS, timeZone),
  }
}

/** 09:00 to 18:00 on Mondays to Fridays that are no holiday, and on make-up days. */
function calendarFrom(code: WorkCalendar['code'], yearOf: (year: number) => CalendarYear): WorkCalendar {
  const known = new Map<number, { off: ReadonlySet<string>; on: ReadonlySet<string> }>()
  const daysOf = (year: number) => {
    let days = known.get(year)
    if (!days) {
      const { holidays, makeUpDays } = yearOf(year)
      known.set(year, (days = { off: new Set(holidays.map(({ on }) => on)), on: new Set(makeUpDays) }))
    }
    return days
  }
  return {
    code,
    startMinute: 9 * 60,
    endMinute: 18 * 60,
    yearOf,
    isWorkday(date) {
      const { off, on } = daysOf(Number(date.slice(0, 4)))
      return on.has(date) || (!off.has(date) && date < addDays(startOfPeriod(date, 'week'), 5))
    },
  }
}

function cnYear(year: number): CalendarYear {
  const { daysOff, makeUpDays, official, citation } = cnHolidaysOf(year)
  const holidays = daysOff.flatMap(([name, first, last]) => {
    const days: { on: string; name: string }[] = []
    for (let on = first; on <= last; on = addDays(on, 1)) days.push({ on, name })
    return days
  })
  return { holidays, makeUpDays, official, citation }
}
