import type { Earlier } from './count-chances'

/** What counts of the same length before let expect, oldest first or last. */
export interface Baseline {
  sum: number
  periods: number
  /** Squared distances from the mean per mean, and how many of them are free: their ratio is the dispersion. */
  scatter: number
  free: number
}

/** Standard deviations of a normal distribution per median distance from the median. */
const PER_MEDIAN = 1.4826
/** Further from the median than so many usual distances a count is an outlier. */
const OUTLIER = 3

/**
 * Sum and scatter of earlier counts, of which outliers are first brought back to three usual distances from the median
 * (winsorising: Huber, Robust Statistics, 1981, 1.7): a burst that is over must not hide the next one.
 */
export function baselineOf(counts: readonly number[]): Baseline {
  const middle = median(counts)
  const usual = Math.max(Math.sqrt(Math.max(middle, 1)), PER_MEDIAN * median(counts.map((n) => Math.abs(n - middle))))
  const kept = counts.map((n) => Math.min(middle + OUTLIER * usual, Math.max(middle - OUTLIER * usual, n)))
  const sum = kept.reduce((total, n) => total + n, 0)
  const mean = sum / kept.length
  const scatter = mean > 0 ? kept.reduce((total, n) => total + (n - mean) ** 2 / mean, 0) : 0
  return { sum, periods: kept.length, scatter, free: mean > 0 ? kept.length - 1 : 0 }
}

/** The dispersion of several baselines together; never below that of chance. */
export function dispersionOf(baselines: readonly Baseline[]): number {
  const [scatter, free] = baselines.reduce(([all, of], one) => [all + one.scatter, of + one.free], [0, 0])
  return free > 0 ? Math.max(1, scatter / free) : 1
}

export function earlierOf({ sum, periods }: Baseline, dispersion: number): Earlier {
  return { sum, periods, dispersion }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
