/**
 * The mean after `weight` imagined ratings of the `prior` are added to those there are: (weight · prior + sum) ÷ (weight + n).
 * It is the mean of the posterior where ratings scatter normally around a product's worth, and that around the shop's
 * mean (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.5); few ratings stay near the shop's mean, many speak
 * for themselves. Null without ratings and without weight.
 */
export function bayesianMean(
  { sum, n }: { sum: number; n: number },
  { prior, weight }: { prior: number; weight: number },
): number | null {
  return n + weight > 0 ? (weight * prior + sum) / (weight + n) : null
}
