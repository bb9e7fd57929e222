import { describe, expect, test } from 'vitest'
import { poissonTail } from '../../electron/domain/moderation/poisson-tail'
import { shinglesOf, signatureOf, similarityBps } from '../../electron/domain/moderation/signature'

const alike = (a: string, b: string): number => similarityBps(shinglesOf(a), shinglesOf(b))
const share = (a: string, b: string): number => {
  const bands = new Set(signatureOf(a).bands)
  return signatureOf(b).bands.filter((band) => bands.has(band)).length
}
const BASE =
  'the fabric is soft and the colour is exactly as shown in the pictures, delivery took three days and the box was intact'

describe('signatures', () => {
  test('likeness is shared shingles by all shingles', () => {
    expect(alike('abcd', 'abcd')).toBe(10_000)
    // abc bcd cde against abc bcd cdf: two shared of four
    expect(alike('abcde', 'abcdf')).toBe(5_000)
    expect(alike('abc', 'xyz')).toBe(0)
    expect(alike('', '')).toBe(0)
  })

  test('equal texts share all eight bands, slightly changed ones some, others none', () => {
    expect(share(BASE, BASE)).toBe(8)
    expect(share(BASE, BASE.replace('three days', 'four days'))).toBeGreaterThan(0)
    expect(share(BASE, '物流很慢，包装破损，客服一直不回消息，非常失望，不会再来')).toBe(0)
  })

  test('bands are whole numbers below two to the fifty-second, and the numbers of bands never meet', () => {
    const { bands } = signatureOf('aaa')
    expect(new Set(bands).size).toBe(8)
    for (const band of bands) expect(Number.isInteger(band) && band >= 0 && band < 2 ** 52).toBe(true)
    expect(signatureOf('').bands).toEqual([])
  })

  test('among four hundred texts changed at random, those alike to 80 % are nearly all found', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    let alikeEnough = 0
    let found = 0
    for (let run = 0; run < 400; run++) {
      const letters = [...BASE]
      for (let change = 0; change < 3; change++) letters[random(letters.length)] = String.fromCharCode(97 + random(26))
      const other = letters.join('')
      if (alike(BASE, other) < 8_000) continue
      alikeEnough++
      if (share(BASE, other) > 0) found++
    }
    expect(alikeEnough).toBeGreaterThan(100)
    expect(found / alikeEnough).toBeGreaterThan(0.96)
  })
})

/** Computed with mpmath to 30 digits: the regularised lower incomplete gamma function P(n, mean). */
const TAILS: readonly (readonly [n: number, mean: number, tail: number])[] = [
  [1, 0.1, 0.09516258196404043],
  [5, 0.5, 0.00017211562995584078],
  [5, 1, 0.0036598468273437122],
  [8, 0.3, 1.2469051960694283e-9],
  [10, 10, 0.5420702855281478],
  [3, 10, 0.9972306042844884],
  [20, 5, 3.45213582091446e-7],
  [50, 30, 0.0005188914625480343],
  [100, 120, 0.9721362601094793],
  [150, 100, 1.88421046603867e-6],
  [1000, 900, 0.0005499022657117829],
  [25, 0.01, 6.385257890668073e-76],
]

describe('the upper tail of the Poisson distribution', () => {
  test.each(TAILS)('P(X ≥ %d | %d)', (n, mean, tail) => {
    expect(poissonTail(n, mean) / tail).toBeCloseTo(1, 9)
  })

  test('nothing is certain to happen at least no times, and never where nothing happens', () => {
    expect(poissonTail(0, 3)).toBe(1)
    expect(poissonTail(1, 0)).toBe(0)
    expect(poissonTail(500, 0.001)).toBe(0)
  })
})
