import { formatMinor, parseMinor } from '../../../../shared/money'

export type FigureKind = 'integer' | 'hours' | 'percent' | 'amount'

/** Percentages have at most two decimals: a basis point is a hundredth of one. */
const PATTERNS: Readonly<Record<Exclude<FigureKind, 'amount'>, RegExp>> = {
  integer: /^\d{1,9}$/,
  hours: /^\d{1,6}(\.\d{1,3})?$/,
  percent: /^\d{1,3}(\.\d{1,2})?$/,
}

/** What a text says: null when it is empty, undefined when it is no figure of the kind. */
export function parseFigure(text: string, kind: FigureKind, currency: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (kind === 'amount') return amountOf(trimmed, currency)
  if (!PATTERNS[kind].test(trimmed)) return undefined
  if (kind !== 'percent') return Number(trimmed)
  const bps = parseMinor(trimmed, 'CNY')
  return bps > 10_000 ? undefined : bps
}

function amountOf(text: string, currency: string): number | undefined {
  try {
    const minor = parseMinor(text, currency)
    return minor < 0 ? undefined : minor
  } catch {
    return undefined
  }
}

export function writeFigure(value: number | null | undefined, kind: FigureKind, currency: string): string {
  if (value === null || value === undefined) return ''
  if (kind === 'amount') return formatMinor(value, currency)
  // A basis point is to a percent what a cent is to a yuan.
  return kind === 'percent' ? formatMinor(value, 'CNY').replace(/\.?0+$/, '') || '0' : String(value)
}
