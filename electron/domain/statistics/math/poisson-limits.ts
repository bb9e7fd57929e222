import { poissonTail } from '../../moderation/poisson-tail'

/** Halvings until the limits no longer move in double precision. */
const HALVINGS = 80

/**
 * The exact 95 % limits of the mean behind a count (Garwood, Fiducial Limits for the Poisson Distribution, 1936): below the
 * lower one so many, above the upper one so few, would come up less than once in forty times.
 */
export function poissonLimits(count: number, alpha = 0.05): { low: number; high: number } {
  const most = count + 20 * Math.sqrt(count + 1) + 20
  const low = count === 0 ? 0 : halve(most, (mean) => poissonTail(count, mean) < alpha / 2)
  const high = halve(most, (mean) => 1 - poissonTail(count + 1, mean) > alpha / 2)
  return { low, high }
}

/** Where `below` turns false between zero and `most`. */
function halve(most: number, below: (mean: number) => boolean): number {
  let [low, high] = [0, most]
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2
    if (below(middle)) low = middle
    else high = middle
  }
  return high
}
