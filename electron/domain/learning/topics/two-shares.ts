/** With fewer than so many expected in any cell the test says nothing. */
const LEAST_EXPECTED = 5

/** Two-sided p of the difference of two shares (pooled z); null where the numbers are too small for the test. */
export function differenceOfShares(hits: number, n: number, hitsBefore: number, before: number): number | null {
  if (n === 0 || before === 0) return null
  const share = (hits + hitsBefore) / (n + before)
  if (Math.min(n, before) * Math.min(share, 1 - share) < LEAST_EXPECTED) return null
  const error = Math.sqrt(share * (1 - share) * (1 / n + 1 / before))
  return twoSided(Math.abs(hits / n - hitsBefore / before) / error)
}

/** The share of a normal distribution beyond ±z; relative error below 1.2e-7 (Numerical Recipes, erfcc). */
function twoSided(z: number): number {
  const x = z / Math.SQRT2
  const t = 1 / (1 + x / 2)
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ]
  const sum = terms.reduceRight((inner, term) => term + t * inner, 0)
  return t * Math.exp(-x * x + sum)
}

/**
 * Which of many differences may be told as such when at most a share of those told may be chance (Benjamini and
 * Hochberg 1995). Places without a p value are never told.
 */
export function tellable(pValues: readonly (number | null)[], falseShare = 0.05): boolean[] {
  const sorted = pValues.filter((p) => p !== null).sort((a, b) => a - b)
  const last = sorted.findLastIndex((p, at) => p <= (falseShare * (at + 1)) / sorted.length)
  const bound = last < 0 ? -1 : sorted[last]!
  return pValues.map((p) => p !== null && p <= bound)
}
