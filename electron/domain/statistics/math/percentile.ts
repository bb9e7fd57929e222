/**
 * Percentiles of values in ascending order; null without any. `percentile` draws a line between neighbours (type 7 of
 * Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996); `nearestRank` answers a value that did occur.
 */
export function percentile(sorted: readonly number[], percent: number): number | null {
  const place = ((sorted.length - 1) * percent) / 100
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (place - Math.floor(place))
}

/** The smallest value that at least this share of the values does not exceed. */
export function nearestRank(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.max(1, Math.ceil((sorted.length * percent) / 100)) - 1] ?? null
}
