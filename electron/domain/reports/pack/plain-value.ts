import { exponentOf, formatMinor } from '../../../../shared/money'
import { HOUR_MS } from '../../../../shared/time'
import type { Cell, Column, Kind } from '../contents/report'

/** A cell of a spreadsheet: a number in the unit of its column, with its decimals; a day as it is written; or a text. */
export type Plain =
  | { readonly is: 'number'; readonly text: string; readonly decimals: number }
  | { readonly is: 'day'; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  | null

/** Percentages stay percentages, amounts have the decimals of their currency, times are hours. */
export function plainValue(kind: Kind, value: Cell, currency?: string): Plain {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { is: kind === 'day' ? 'day' : 'text', text: value }
  if (kind === 'money' && currency !== undefined)
    return { is: 'number', text: formatMinor(value, currency), decimals: exponentOf(currency) }
  const [divisor, decimals] = SCALES[kind] ?? [1, 0]
  return { is: 'number', text: (value / divisor).toFixed(decimals), decimals }
}

const SCALES: Partial<Readonly<Record<Kind, readonly [divisor: number, decimals: number]>>> = {
  share: [100, 2],
  change: [100, 1],
  points: [100, 2],
  centi: [100, 2],
  duration: [HOUR_MS, 2],
  number: [1, 2],
}

/** Titles say the unit that a bare number would not. */
export function titleOf({ title, kind }: Column): string {
  if (kind === 'share' || kind === 'change') return `${title} (%)`
  return kind === 'duration' ? `${title} (h)` : title
}
