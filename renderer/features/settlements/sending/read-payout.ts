import { parseMinor } from '../../../../shared/money'

/** One payment of the payout file. */
export interface PayoutRow {
  readonly key: string
  readonly case: string
  readonly order: string
  readonly channel: string
  readonly method: string
  readonly amountMinor: number
  readonly currency: string
  readonly buyer: string
}

/** Cells of a CSV text, quotes and line breaks in quotes included. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of csv.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*))(,|\r\n|\n|$)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

/** The desk's own payout file, read back to be shown; the quote that guards a spreadsheet is taken off again. */
export function readPayout(csv: string): PayoutRow[] {
  const [head = [], ...rows] = cellsOf(csv.replace(/^\uFEFF/, ''))
  return rows.map((cells) => {
    const cell = (name: string) => (cells[head.indexOf(name)] ?? '').replace(/^'(?=\s*[=+\-@\t\r\n])/, '')
    return {
      key: cell('key'),
      case: cell('case'),
      order: cell('order'),
      channel: cell('channel'),
      method: cell('method'),
      amountMinor: parseMinor(cell('amount'), cell('currency')),
      currency: cell('currency'),
      buyer: cell('buyer'),
    }
  })
}

export interface PayoutSum {
  readonly currency: string
  readonly method: string
  readonly n: number
  readonly amountMinor: number
}

/** Sums by currency and payment method; money of two currencies is never added up. */
export function sumPayout(rows: readonly PayoutRow[]): PayoutSum[] {
  const sums = new Map<string, PayoutSum>()
  for (const { currency, method, amountMinor } of rows) {
    const key = JSON.stringify([currency, method])
    const sum = sums.get(key) ?? { currency, method, n: 0, amountMinor: 0 }
    sums.set(key, { ...sum, n: sum.n + 1, amountMinor: sum.amountMinor + amountMinor })
  }
  return [...sums.values()].sort((a, b) => a.currency.localeCompare(b.currency) || b.amountMinor - a.amountMinor)
}
