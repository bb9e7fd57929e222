/**
 * The scale that counts are forecast on: 2√(x + 3/8) has nearly the same spread for every mean, which additive smoothing and
 * its intervals assume (Anscombe, The Transformation of Poisson, Binomial and Negative-Binomial Data, Biometrika 35, 1948).
 * The factor is left out here.
 */
const SHIFT = 3 / 8

export function toScale(count: number): number {
  return Math.sqrt(count + SHIFT)
}

/** The mean count behind a mean and a variance on the scale: E x = (E z)² + var z − 3/8; never below zero. */
export function meanCount(mean: number, variance: number): number {
  return Math.max(0, mean * mean + variance - SHIFT)
}

/** What a count stays between, `deviations` standard deviations around the mean on the scale. */
export function countsWithin(mean: number, variance: number, deviations: number): { low: number; high: number } {
  const reach = deviations * Math.sqrt(variance)
  // Counts are whole numbers: half of one on either side (Cox, The Continuity Correction, Biometrika 57, 1970).
  return {
    low: Math.max(0, Math.max(0, mean - reach) ** 2 - SHIFT - 0.5),
    high: Math.max(0, Math.max(0, mean + reach) ** 2 - SHIFT + 0.5),
  }
}
