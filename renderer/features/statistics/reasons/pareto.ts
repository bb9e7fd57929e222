import type { Output } from '../../../../shared/contract'

type ReasonRow = Output<'statistics.reasons'>[number]

export interface ParetoBar {
  readonly reason: string
  readonly n: number
  /** Share of all cases up to and with this reason, in basis points. */
  readonly cumulativeBps: number
}

/** Reasons of one currency, most frequent first, kinds put together. */
export function paretoOf(rows: readonly ReasonRow[], currency: string): ParetoBar[] {
  const counts = new Map<string, number>()
  for (const row of rows) if (row.currency === currency) counts.set(row.reason, (counts.get(row.reason) ?? 0) + row.n)
  const sorted = [...counts].filter(([, n]) => n > 0).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const total = sorted.reduce((sum, [, n]) => sum + n, 0)
  let sum = 0
  return sorted.map(([reason, n]) => ({ reason, n, cumulativeBps: Math.round(((sum += n) * 10_000) / total) }))
}
