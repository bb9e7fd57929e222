import { incompleteBeta } from './incomplete-beta'

/**
 * The value that Student's t with so many degrees of freedom (one or more, not necessarily whole) exceeds with the given
 * chance below a half: found by halving the exact distribution, P(T > t) = ½ · I(ν ∕ (ν + t²); ν∕2, ½), to 12 digits or so.
 */
export function studentUpper(chance: number, degrees: number): number {
  let [low, high] = [0, 1]
  while (beyond(high, degrees) > chance) high *= 2
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (beyond(middle, degrees) > chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function beyond(t: number, degrees: number): number {
  const all = degrees + t * t
  return incompleteBeta(degrees / all, degrees / 2, 0.5, (t * t) / all) / 2
}
