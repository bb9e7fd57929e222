import { expect, it } from 'vitest'
import { fisherMoreOften, logGamma } from '../../electron/domain/reviews/moderating/suppression/fisher-exact'
import { between, seededRandom, seedFor } from '../support/seed'

/** The same sum in whole numbers. */
function exact(first: { n: number; hits: number }, second: { n: number; hits: number }): number {
  const choose = (n: number, k: number): bigint => {
    let product = 1n
    for (let i = 1; i <= k; i++) product = (product * BigInt(n - k + i)) / BigInt(i)
    return product
  }
  const hits = first.hits + second.hits
  let sum = 0n
  for (let k = first.hits; k <= Math.min(first.n, hits); k++)
    if (hits - k <= second.n) sum += choose(first.n, k) * choose(second.n, hits - k)
  const scale = 10n ** 18n
  return Number((sum * scale) / choose(first.n + second.n, hits)) / 1e18
}

it('agrees with published values', () => {
  // Fisher's lady tasting tea: 17/70; then tables worked out in statistics handbooks.
  expect(fisherMoreOften({ n: 4, hits: 3 }, { n: 4, hits: 1 })).toBeCloseTo(17 / 70, 12)
  expect(fisherMoreOften({ n: 10, hits: 8 }, { n: 6, hits: 1 })).toBeCloseTo(0.024475524475524, 12)
  expect(fisherMoreOften({ n: 14, hits: 11 }, { n: 10, hits: 1 })).toBeCloseTo(0.001379728092, 10)
})

it('agrees with the sum in whole numbers on random tables', () => {
  const seed = seedFor('fisher')
  const random = seededRandom(seed)
  for (let round = 0; round < 300; round++) {
    const group = () => {
      const n = between(random, 1, 120)
      return { n, hits: between(random, 0, n) }
    }
    const [first, second] = [group(), group()]
    expect(fisherMoreOften(first, second), `seed ${seed}: ${JSON.stringify([first, second])}`).toBeCloseTo(
      exact(first, second),
      9,
    )
  }
})

it('stays a probability for tens of thousands of reviews', () => {
  expect(fisherMoreOften({ n: 20_000, hits: 2_000 }, { n: 40_000, hits: 4_000 })).toBeCloseTo(0.5, 1)
  expect(fisherMoreOften({ n: 20_000, hits: 2_600 }, { n: 40_000, hits: 4_000 })).toBeLessThan(1e-20)
  expect(fisherMoreOften({ n: 20_000, hits: 0 }, { n: 40_000, hits: 4_000 })).toBeCloseTo(1, 9)
})

it('takes the logarithm of factorials', () => {
  let log = 0
  for (let n = 1; n <= 170; n++) {
    log += Math.log(n)
    expect(logGamma(n + 1)).toBeCloseTo(log, 9)
  }
})
