/** A sum over a count as a whole number, halves up; exact for whole numbers from zero on. */
export function meanHalfUp(sum: number, n: number): number {
  return Math.floor((2 * sum + n) / (2 * n))
}
