/** Money, numbers and times as a person reads them: by `Intl`, in the desk's language and the shop's time zone. */
import { inject } from 'vue'
import type { InjectionKey, Ref } from 'vue'
import { exponentOf, formatMinor } from '../../shared/money'
import type { Language } from '../../shared/refusal-sentences'

export interface Reading {
  readonly language: Readonly<Ref<Language>>
  readonly timeZone: Readonly<Ref<string>>
  /** The current instant, ticking. */
  readonly now: Readonly<Ref<number>>
}

export const READING: InjectionKey<Reading> = Symbol('reading')

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  let format = cache.get(key) as Format | undefined
  if (!format) cache.set(key, (format = make()))
  return format
}

/** Minor units in words: `¥1,234.50`. The digits reach Intl as text, so no amount is rounded. */
export function formatMoney(amountMinor: number, currency: string, language: Language): string {
  const format = kept(`money ${language} ${currency}`, () => {
    const digits = exponentOf(currency)
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  })
  return format.format(formatMinor(amountMinor, currency) as Intl.StringNumericLiteral)
}

export function formatNumber(value: number, language: Language): string {
  return kept(`number ${language}`, () => new Intl.NumberFormat(language)).format(value)
}

/** Basis points as a percentage with at most two decimals; a dash when there is nothing to divide by. */
export function formatBps(bps: number | null, language: Language): string {
  if (bps === null) return '–'
  return kept(
    `percent ${language}`,
    () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }),
  ).format(bps / 10_000)
}

export function formatBytes(bytes: number, language: Language): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(3, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1_000)))
  const unit = steps[step] ?? 'byte'
  const format = kept(
    `bytes ${language} ${unit}`,
    () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
  )
  return format.format(bytes / 1_000 ** step)
}

const MOMENTS = {
  date: { dateStyle: 'medium' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dateTime: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  full: { dateStyle: 'full', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type Moment = keyof typeof MOMENTS

/** An instant on the shop's wall clock. */
export function formatInstant(at: number, style: Moment, language: Language, timeZone: string): string {
  return kept(
    `${style} ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(language, { ...MOMENTS[style], timeZone }),
  ).format(at)
}

/** A calendar date (YYYY-MM-DD), which belongs to no zone. */
export function formatDay(day: string, language: Language, style: 'medium' | 'full' = 'medium'): string {
  return kept(
    `day ${style} ${language}`,
    () => new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }),
  ).format(Date.parse(`${day}T00:00:00Z`))
}

/** Days from one date to another, as short as the language allows: `Sep 1 – 30, 2026`; one day where both are the same. */
export function formatDays(from: string, to: string, language: Language): string {
  if (from >= to) return formatDay(from, language)
  const [first, last] = [from, to].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date]
  const range = kept(
    `days ${language}`,
    () => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }),
  )
  if (language !== 'zh-CN') return range.formatRange(first, last)
  // The range of `Intl` is written with slashes in Chinese, unlike every single date of the desk.
  const end = range.format(last)
  return `${range.format(first)}至${from.slice(0, 4) === to.slice(0, 4) ? end.slice(end.indexOf('年') + 1) : end}`
}

/** The formats of the desk around the component; each call reads the language, so templates follow a switch at once. */
export function useFormat() {
  const reading = inject(READING)
  if (!reading) throw new Error('useFormat needs a Reading to be provided')
  const { language, timeZone, now } = reading
  return {
    language,
    timeZone,
    now,
    money: (amountMinor: number, currency: string) => formatMoney(amountMinor, currency, language.value),
    number: (value: number) => formatNumber(value, language.value),
    percent: (bps: number | null) => formatBps(bps, language.value),
    bytes: (bytes: number) => formatBytes(bytes, language.value),
    instant: (at: number, style: Moment = 'dateTime') => formatInstant(at, style, language.value, timeZone.value),
    day: (day: string, style: 'medium' | 'full' = 'medium') => formatDay(day, language.value, style),
    days: (from: string, to: string) => formatDays(from, to, language.value),
  }
}
