import { logGamma } from '../../reviews/moderating/suppression/fisher-exact'

const [ENOUGH, LEAST] = [1e-15, 1e-300]
/** The fraction needs about √(a + b) terms. */
const MOST_TERMS = 100_000

/**
 * The regularised incomplete beta function Iₓ(a, b) for a, b > 0, to 12 digits or so: the chance of at least a hits in
 * a + b − 1 tries that each hit with chance x, and what lies between for fractions. By its continued fraction (Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 26.5.8) as Lentz evaluates it. `rest` is 1 − x, for callers who know it better
 * than the subtraction does.
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0
  if (rest <= 0) return 1
  // The fraction converges fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(rest, b, a, x)
  const front = logGammaOf(a + b) - logGammaOf(a) - logGammaOf(b) + a * Math.log(x) + b * Math.log(rest)
  return Math.min(1, (Math.exp(front) / a) * fraction(x, a, b))
}

/** `logGamma` holds from one half on. */
function logGammaOf(x: number): number {
  return x >= 0.5 ? logGamma(x) : logGamma(x + 1) - Math.log(x)
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / keep(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    for (const term of [even, odd]) {
      d = 1 / keep(1 + term * d)
      c = keep(1 + term / c)
      product *= c * d
    }
    if (Math.abs(c * d - 1) < ENOUGH) break
  }
  return product
}

/** Not nothing, so that it can be divided by. */
function keep(value: number): number {
  return Math.abs(value) < LEAST ? LEAST : value
}
