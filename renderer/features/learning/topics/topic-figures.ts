/** Figures of topics as words: how a share moved, and whether chance could have done it. */
const SMALLEST_SAID = 0.001

/** `+20 %` for a share a fifth higher than before; null without any before. */
export function changeText(changeBps: number | null, percent: (bps: number) => string): string {
  if (changeBps === null) return '–'
  const by = changeBps - 10_000
  const sign = by > 0 ? '+' : by < 0 ? '−' : '±'
  return `${sign}${percent(Math.abs(by))}`
}

/** The p value to three places; a dash where there are too few for the test. */
export function pText(pValue: number | null): string {
  if (pValue === null) return '–'
  return pValue < SMALLEST_SAID ? `< ${SMALLEST_SAID}` : pValue.toFixed(3)
}

/** A share of comments in basis points; null where there are none. */
export function shareBps(n: number, comments: number): number | null {
  return comments > 0 ? Math.round((n * 10_000) / comments) : null
}
