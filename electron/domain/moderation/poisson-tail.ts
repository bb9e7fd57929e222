/** P(X ≥ n) where X counts what happens `mean` times on average. Exact to about twelve digits. */
export function poissonTail(n: number, mean: number): number {
  if (n <= 0) return 1
  if (mean <= 0) return 0
  if (n > mean) return Math.min(1, sumUpwards(n, mean))
  return Math.max(0, 1 - sumDownwards(n - 1, mean))
}

/** Terms shrink from n on, because n is above the mean. */
function sumUpwards(n: number, mean: number): number {
  let term = Math.exp(logTerm(n, mean))
  let sum = 0
  for (let k = n; term > sum * 1e-17; k++) {
    sum += term
    term *= mean / (k + 1)
  }
  return sum
}

function sumDownwards(n: number, mean: number): number {
  let term = Math.exp(logTerm(n, mean))
  let sum = 0
  for (let k = n; k >= 0 && term > sum * 1e-17; k--) {
    sum += term
    term *= k / mean
  }
  return sum
}

const logTerm = (n: number, mean: number): number => n * Math.log(mean) - mean - logFactorial(n)

/** Stirling's series from 20 on, where its four terms are exact to fifteen digits. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1
    for (let k = 2; k <= n; k++) product *= k
    return Math.log(product)
  }
  const square = n * n
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * square)) / square) / square) / n
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + series
}
