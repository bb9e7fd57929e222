export interface Share {
  n: number
  hits: number
}

export interface Limits {
  lower: number
  upper: number
}

/** Standard deviations to either limit; within them 99.7 % of points lie while nothing changes. */
const DEVIATIONS = 3

/** All hits out of all that was looked at; null without any. */
export function centreOf(shares: readonly Share[]): number | null {
  const [n, hits] = shares.reduce(([all, found], share) => [all + share.n, found + share.hits], [0, 0])
  return n > 0 ? hits / n : null
}

/**
 * Limits of a share out of `n` on a p-chart with this centre: c ± 3 √(c (1 − c) / n), cut at 0 and 1; they come closer as n
 * grows (Shewhart, Economic Control of Quality of Manufactured Product, 1931; Montgomery, Introduction to Statistical Quality
 * Control, 7.2).
 */
export function limitsOf(centre: number, n: number): Limits {
  const reach = DEVIATIONS * Math.sqrt((centre * (1 - centre)) / n)
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) }
}
