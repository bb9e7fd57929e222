/** Values as a reader of a language writes them, by `Intl`; amounts reach it as text, so none is rounded. */
import { exponentOf, formatMinor } from '../../../../shared/money'
import type { Language } from '../../../../shared/refusal-sentences'
import { DAY_MS, HOUR_MS } from '../../../../shared/time'
import type { Cell, Kind } from '../contents/report'

/** From here on a time is told in days. */
const DAYS_FROM_MS = 2 * DAY_MS
const NOTHING = '–'

export interface Writing {
  readonly language: Language
  number(value: number, decimals?: number): string
  money(amountMinor: number, currency: string): string
  day(day: string): string
  days(from: string, to: string): string
  /** An instant on the shop’s clocks, to the minute. */
  instant(at: number): string
  value(kind: Kind, value: Cell, currency?: string): string
}

export function writingIn(language: Language, timeZone: string): Writing {
  const kept = new Map<string, Intl.NumberFormat>()
  const format = (name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    let found = kept.get(name)
    if (!found) kept.set(name, (found = new Intl.NumberFormat(language, options)))
    return found
  }
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const instants = new Intl.DateTimeFormat(language, { ...MOMENT, timeZone })
  const number = (value: number, decimals = 0) =>
    format(`number ${decimals}`, { maximumFractionDigits: decimals }).format(value)
  const money = (amountMinor: number, currency: string) => {
    const digits = exponentOf(currency)
    const options = {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    } as const
    return format(`money ${currency}`, options).format(formatMinor(amountMinor, currency) as Intl.StringNumericLiteral)
  }
  const unit = (value: number, name: 'hour' | 'day') =>
    format(name, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)
  const day = (text: string) => onOnePlain(dates.format(utcOf(text)))
  const written: Record<Exclude<Kind, 'text' | 'day' | 'money'>, (value: number) => string> = {
    count: (value) => number(value),
    number: (value) => number(value, 2),
    share: (value) => format('share', { style: 'percent', maximumFractionDigits: 2 }).format(value / 10_000),
    change: (value) => format('change', CHANGE).format(value / 10_000),
    points: (value) => format('points', POINTS).format(value / 100),
    centi: (value) => format('centi', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value / 100),
    duration: (value) => (value >= DAYS_FROM_MS ? unit(value / DAY_MS, 'day') : unit(value / HOUR_MS, 'hour')),
  }
  return {
    language,
    number,
    money: (amountMinor, currency) => onOnePlain(money(amountMinor, currency)),
    day,
    days: (from, to) => (from === to ? day(from) : onOnePlain(dates.formatRange(utcOf(from), utcOf(to)))),
    instant: (at) => onOnePlain(instants.format(at)),
    value(kind, value, currency) {
      if (value === null) return NOTHING
      if (typeof value === 'string') return kind === 'day' && value !== '' ? day(value) : value
      if (kind === 'money') return currency ? onOnePlain(money(value, currency)) : number(value)
      return kind === 'text' || kind === 'day' ? String(value) : onOnePlain(written[kind](value))
    },
  }
}

const MOMENT = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const satisfies Intl.DateTimeFormatOptions
const CHANGE = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const
const POINTS = { maximumFractionDigits: 2, signDisplay: 'exceptZero' } as const

const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The narrow and thin spaces of some formats are not in every face. */
function onOnePlain(text: string): string {
  return text.replace(/[\u2000-\u200a\u202f\u00a0]/g, ' ')
}
