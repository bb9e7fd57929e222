/**
 * Poisson chances of a count where its mean is only known from earlier counts. Given the sum of all, the new count is binomial
 * whatever the mean was, so the chances are exact however few there are (Przyborowski and Wilenski, Homogeneity of results in
 * testing samples from Poisson series, Biometrika 31, 1940); with ever more weeks they become those of Poisson itself.
 */
import { incompleteBeta } from '../../statistics/math/incomplete-beta'

/** What earlier periods of the same length counted together. */
export interface Earlier {
  sum: number
  periods: number
  /**
   * Variance per mean. Where weeks differ by more than chance it is above 1, and counts say as much as so many fewer would
   * (quasi-likelihood: McCullagh and Nelder, Generalized Linear Models, 2nd ed., 6.2.3).
   */
  dispersion: number
}

/** Three standard deviations of a normal distribution leave so much beyond either limit. */
export const BEYOND = 0.00135

/** Chance of `n` or more if nothing has changed. */
export function chanceAtLeast(n: number, { sum, periods, dispersion }: Earlier): number {
  return n <= 0 ? 1 : incompleteBeta(1 / (periods + 1), n / dispersion, sum / dispersion + 1)
}

/** Chance of `n` or fewer if nothing has changed. */
export function chanceAtMost(n: number, { sum, periods, dispersion }: Earlier): number {
  return sum <= 0 ? 1 : incompleteBeta(periods / (periods + 1), sum / dispersion, n / dispersion + 1)
}

/** The smallest and the largest count that are no rarer than `beyond` on their side. */
export function countLimits(earlier: Earlier, beyond: number = BEYOND): { lower: number; upper: number } {
  const expected = Math.floor(earlier.sum / earlier.periods)
  const usual = (n: number) => chanceAtLeast(n, earlier) > beyond
  let over = expected + 1
  while (usual(over)) over = 2 * over + 1
  const upper = lastThat(usual, expected, over)
  const rare = (n: number) => chanceAtMost(n, earlier) <= beyond
  return { lower: rare(0) ? lastThat(rare, 0, expected + 1) + 1 : 0, upper }
}

/** The last number from `holds`, for which it is true, to before `fails`. */
function lastThat(test: (n: number) => boolean, holds: number, fails: number): number {
  let [low, high] = [holds, fails]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (test(middle)) low = middle
    else high = middle
  }
  return low
}
