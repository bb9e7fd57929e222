import { studentUpper } from './student-t'

/** How many values there are, their sum, and the sum of their squares. */
export interface Sums {
  n: number
  sum: number
  squares: number
}

export interface Difference {
  difference: number
  low: number
  high: number
}

/**
 * The mean of the first less that of the second, with its 95 % interval where both may scatter differently: Student's t with
 * the degrees of freedom of Welch (The generalization of "Student's" problem when several different population variances
 * are involved, Biometrika 1947). Null with fewer than two values on a side, or where no value differs from another.
 */
export function welchDifference(first: Sums, second: Sums): Difference | null {
  if (first.n < 2 || second.n < 2) return null
  const [one, other] = [errorOf(first), errorOf(second)]
  const error = one + other
  if (error <= 0) return null
  const degrees = (error * error) / ((one * one) / (first.n - 1) + (other * other) / (second.n - 1))
  const difference = first.sum / first.n - second.sum / second.n
  const spread = studentUpper(0.025, degrees) * Math.sqrt(error)
  return { difference, low: difference - spread, high: difference + spread }
}

/** The squared standard error of the mean. Rounding must not make it less than nothing. */
function errorOf({ n, sum, squares }: Sums): number {
  return Math.max(0, squares - (sum * sum) / n) / (n - 1) / n
}
