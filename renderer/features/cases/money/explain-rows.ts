import type { MoneyRow } from '../../../../shared/model/quote'

export interface ExplainedRow {
  readonly row: MoneyRow
  /** Sum of this row and all before it; the last one is the total. */
  readonly runningMinor: number
}

export function explainRows(rows: readonly MoneyRow[]): ExplainedRow[] {
  let runningMinor = 0
  return rows.map((row) => ({ row, runningMinor: (runningMinor += row.amountMinor) }))
}

/** What each party bears of the total, largest first; parties that bear nothing are left out. */
export function bearersOf(rows: readonly MoneyRow[]): { bearer: MoneyRow['bearer']; amountMinor: number }[] {
  const sums = new Map<MoneyRow['bearer'], number>()
  for (const { bearer, amountMinor } of rows) sums.set(bearer, (sums.get(bearer) ?? 0) + amountMinor)
  return [...sums]
    .map(([bearer, amountMinor]) => ({ bearer, amountMinor }))
    .filter(({ amountMinor }) => amountMinor !== 0)
    .sort((a, b) => b.amountMinor - a.amountMinor)
}
