import { describe, expect, it } from 'vitest'
import { incompleteBeta } from '../../electron/domain/statistics/math/incomplete-beta'
import { studentUpper } from '../../electron/domain/statistics/math/student-t'
import { welchDifference } from '../../electron/domain/statistics/math/welch'

describe('Student’s t', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values, three places.
  it.each([
    [1, 6.314, 12.706, 31.821],
    [2, 2.92, 4.303, 6.965],
    [3, 2.353, 3.182, 4.541],
    [5, 2.015, 2.571, 3.365],
    [10, 1.812, 2.228, 2.764],
    [20, 1.725, 2.086, 2.528],
    [30, 1.697, 2.042, 2.457],
    [60, 1.671, 2, 2.39],
    [100, 1.66, 1.984, 2.364],
  ])('with %d degrees of freedom is what tables print', (degrees, five, half, one) => {
    expect([0.05, 0.025, 0.01].map((chance) => Number(studentUpper(chance, degrees).toFixed(3)))).toEqual([
      five,
      half,
      one,
    ])
  })

  it('is known in closed form with one and two degrees of freedom', () => {
    for (const chance of [0.4, 0.1, 0.025, 0.001, 1e-6]) {
      expect(Math.abs(studentUpper(chance, 1) * Math.tan(Math.PI * chance) - 1)).toBeLessThan(1e-9)
      const [p, q] = [1 - chance, chance]
      const two = (2 * p - 1) * Math.sqrt(2 / (4 * p * q))
      expect(Math.abs(studentUpper(chance, 2) / two - 1)).toBeLessThan(1e-9)
    }
  })

  it('comes to the normal distribution with many, and lies between its neighbours where they are not whole', () => {
    expect(studentUpper(0.025, 1e7)).toBeCloseTo(1.959964, 5)
    expect(studentUpper(0.025, 10.5)).toBeLessThan(studentUpper(0.025, 10))
    expect(studentUpper(0.025, 10.5)).toBeGreaterThan(studentUpper(0.025, 11))
  })

  it('stands on a beta function that is known where it is elementary', () => {
    for (const x of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 13)
      expect(incompleteBeta(x, 2, 3)).toBeCloseTo(x * x * (6 - 8 * x + 3 * x * x), 12)
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 12)
    }
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
  })
})

const sumsOf = (values: readonly number[]) => ({
  n: values.length,
  sum: values.reduce((total, value) => total + value, 0),
  squares: values.reduce((total, value) => total + value * value, 0),
})

describe('the difference of two means', () => {
  /** Student, The probable error of a mean, 1908: extra hours of sleep with two drugs, as R’s `t.test(extra ~ group)` prints. */
  const first = sumsOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
  const second = sumsOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])

  it('is that of Student’s sleep data, with Welch’s interval', () => {
    const found = welchDifference(first, second)!
    expect(found.difference).toBeCloseTo(-1.58, 12)
    expect(found.low).toBeCloseTo(-3.3654832, 6)
    expect(found.high).toBeCloseTo(0.2054832, 6)
    const turned = welchDifference(second, first)!
    expect([turned.low, turned.high]).toEqual([-found.high, -found.low])
  })

  it('is not told from too few values, or from values that are all the same', () => {
    expect(welchDifference(sumsOf([]), second)).toBeNull()
    expect(welchDifference(sumsOf([5]), second)).toBeNull()
    expect(welchDifference(sumsOf([5, 5, 5]), sumsOf([1, 1]))).toBeNull()
    expect(welchDifference(sumsOf([5, 5, 5]), sumsOf([1, 2]))).toMatchObject({ difference: 3.5 })
  })
})
