import { DAY_MS, HOUR_MS, instantOf } from '../../../../shared/time'
import { Refusal } from '../../../../shared/refusals'
import { ownText } from './own-text'

export interface DateForm {
  /** Zone of texts that state none. */
  readonly timeZone: string
  /** Which comes first where neither the year nor a month's name tells. */
  readonly dateOrder: 'dmy' | 'mdy'
}

/** How most exports write it; the patterns after it know the rest. */
const USUAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?: ?([+-]\d{4}))?$/
const YEAR_FIRST = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4}),?/i
const DAY_FIRST = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4}),?/i
const TIME =
  /^(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
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
  const usual = USUAL.exec(trimmed)
  if (usual) return readUsual(usual, form) ?? refuse(text, column)
  const date = matchDate(trimmed, form.dateOrder)
  const time = date && TIME.exec(trimmed.slice(date.length))
  const msOfDay = time && msOfDayFrom(time)
  if (!date || !time || msOfDay === null) return refuse(text, column)
  return instantAt(date.on, msOfDay, time[6]?.toUpperCase(), form)
}

/** As `readInstant`; an empty cell and a date of zeros ("0000-00-00 00:00:00") are no instant. */
export function readInstantIfAny(text: string, column: string, form: DateForm): number | null {
  return /^[0\s:.T/-]*$/.test(text) ? null : readInstant(text, column, form)
}

function refuse(text: string, column: string): never {
  throw new Refusal('time.not_a_date', { column, text: text.slice(0, 40) })
}

function readUsual([, on = '', hours, minutes, seconds, zone]: RegExpExecArray, form: DateForm): number | null {
  const hour = Number(hours)
  const [minute, second] = [Number(minutes), Number(seconds)]
  if (hour > 23 || minute > 59 || second > 59 || startOfUtcDay(on) === null) return null
  return instantAt(on, hour * HOUR_MS + minute * MINUTE_MS + second * 1_000, zone, form)
}

function instantAt(on: string, msOfDay: number, zone: string | undefined, form: DateForm): number {
  if (zone === undefined) return instantOf(on, msOfDay, form.timeZone)
  return startOfUtcDay(on)! + msOfDay - zoneOffsetMs(zone)
}

/** First instants (UTC) of the days that have been asked about, null for those no order can be of; a file holds few. */
const known = new Map<string, number | null>()
const MOST_KNOWN = 10_000

function startOfUtcDay(on: string): number | null {
  let found = known.get(on)
  if (found === undefined) {
    const year = Number(on.slice(0, 4))
    const at = Date.parse(`${on}T00:00:00Z`)
    const exists = Number.isFinite(at) && new Date(at).toISOString().startsWith(on)
    found = exists && year >= YEARS.from && year <= YEARS.to ? at : null
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(ownText(on), found)
  }
  return found
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
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return startOfUtcDay(on) !== null ? { on, length: match[0].length } : null
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function msOfDayFrom([, hours = '0', minutes = '0', seconds = '0', fraction = '', half]: RegExpExecArray):
  number | null {
  const hour = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return null
  return (
    hour * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3))
  )
}

function zoneOffsetMs(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (!match) return 0
  const ms = Number(match[2]) * HOUR_MS + Number(match[3]) * MINUTE_MS
  return Math.min(ms, DAY_MS) * (match[1] === '-' ? -1 : 1)
}
