/** Fisher's exact test of a two-by-two table. */

/** Lanczos' approximation (g = 7, nine terms): about 15 digits. */
const G = 7
const TERMS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The natural logarithm of Γ(x) for x ≥ 0.5. */
export function logGamma(x: number): number {
  const shifted = x - 1
  const t = shifted + G + 0.5
  const series = TERMS.reduce((sum, term, index) => (index === 0 ? term : sum + term / (shifted + index)), 0)
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series)
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
}

export interface Group {
  n: number
  hits: number
}

/**
 * How likely at least as many hits fall on the first group by chance alone, given both sizes and all hits: the one-sided p
 * for "the first group is hit more often".
 */
export function fisherMoreOften(first: Group, second: Group): number {
  const hits = first.hits + second.hits
  const all = logChoose(first.n + second.n, hits)
  let p = 0
  for (let k = first.hits; k <= Math.min(first.n, hits); k++)
    if (hits - k <= second.n) p += Math.exp(logChoose(first.n, k) + logChoose(second.n, hits - k) - all)
  return Math.min(1, p)
}
