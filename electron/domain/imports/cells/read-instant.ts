import { DAY_MS, HOUR_MS, instantOf } from '../../../../shared/time'
import { Refusal } from '../../../../shared/refusals'

export interface DateForm {
  /** Zone of texts that state none. */
  readonly timeZone: string
  /** Which comes first where neither the year nor a month's name tells. */
  readonly dateOrder: 'dmy' | 'mdy'
}

const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4}),?/i
const DAY_FIRST = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}),?/i
const TIME = /^(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MINUTE_MS = 60_000

/** Years an order can be of; anything else is a slip of the pen or a placeholder. */
const YEARS = { from: 1970, to: 2200 }

/**
 * The instant a date text means: year first, or day and month as `dateOrder` says, or an English month name; with or
 * without a time, a 12-hour mark and a zone. A date alone is its first instant.
 * @throws Refusal time.not_a_date, import.missing_value
 */
export function readInstant(text: string, column: string, form: DateForm): number {
  const trimmed = text.trim()
  if (trimmed === '') throw new Refusal('import.missing_value', { column })
  const date = matchDate(trimmed, form.dateOrder)
  const time = date && TIME.exec(trimmed.slice(date.length))
  const msOfDay = time && msOfDayFrom(time)
  if (!date || !time || msOfDay === null) throw notADate(text, column)
  const zone = time[6]?.toUpperCase()
  if (zone === undefined) return instantOf(date.on, msOfDay, form.timeZone)
  return Date.parse(`${date.on}T00:00:00Z`) + msOfDay - zoneOffsetMs(zone)
}

/** As `readInstant`; an empty cell and a date of zeros ("0000-00-00 00:00:00") are no instant. */
export function readInstantIfAny(text: string, column: string, form: DateForm): number | null {
  return /^[0\s:.T/-]*$/.test(text) ? null : readInstant(text, column, form)
}

function notADate(text: string, column: string): Refusal {
  return new Refusal('time.not_a_date', { column, text: text.slice(0, 40) })
}

function matchDate(text: string, order: 'dmy' | 'mdy'): { on: string; length: number } | null {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return dated(yearFirst, yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast) {
    const [, one, two, year] = yearLast
    return order === 'dmy' ? dated(yearLast, year, two, one) : dated(yearLast, year, one, two)
  }
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) return dated(monthFirst, monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2])
  const dayFirst = DAY_FIRST.exec(text)
  return dayFirst && dated(dayFirst, dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1])
}

function dated(match: RegExpExecArray, year = '', month = '', day = ''): { on: string; length: number } | null {
  if (Number(year) < YEARS.from || Number(year) > YEARS.to) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return null
  return { on: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, length: match[0].length }
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function msOfDayFrom([, hours = '0', minutes = '0', seconds = '0', fraction = '', half]: RegExpExecArray): number | null {
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return null
  return hour * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3))
}

function zoneOffsetMs(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (!match) return 0
  const ms = Number(match[2]) * HOUR_MS + Number(match[3]) * MINUTE_MS
  return Math.min(ms, DAY_MS) * (match[1] === '-' ? -1 : 1)
}
