import { describe, expect, it } from 'vitest'
import { newcombe } from '../../electron/domain/insight/newcombe'
import { wilson, wilsonBps } from '../../shared/wilson'

describe('the difference of two shares', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    ['56/70 − 48/80', [56, 70], [48, 80], 0.0524, 0.3339],
    ['9/10 − 3/10', [9, 10], [3, 10], 0.1705, 0.809],
    ['6/7 − 2/7', [6, 7], [2, 7], 0.0582, 0.8062],
    ['5/56 − 0/29', [5, 56], [0, 29], -0.0381, 0.1926],
    ['0/10 − 0/20', [0, 10], [0, 20], -0.1611, 0.2775],
    ['0/10 − 0/10', [0, 10], [0, 10], -0.2775, 0.2775],
    ['10/10 − 0/20', [10, 10], [0, 20], 0.6791, 1],
    ['10/10 − 0/10', [10, 10], [0, 10], 0.6075, 1],
  ] as const)('%s has the interval that was published', (_, [hits, n], [hitsBefore, before], low, high) => {
    const found = newcombe({ n, hits }, { n: before, hits: hitsBefore })
    expect(found.difference).toBeCloseTo(hits / n - hitsBefore / before, 12)
    expect([Number(found.low.toFixed(4)), Number(found.high.toFixed(4))]).toEqual([low, high])
  })

  it('turns its sign when the sides are turned, and stays between minus one and one', () => {
    for (let hits = 0; hits <= 12; hits++)
      for (let other = 0; other <= 5; other++) {
        const one = newcombe({ n: 12, hits }, { n: 5, hits: other })
        const turned = newcombe({ n: 5, hits: other }, { n: 12, hits })
        expect(turned.low).toBeCloseTo(-one.high, 12)
        expect(one.low).toBeGreaterThanOrEqual(-1)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.low < one.difference || one.difference === -1).toBe(true)
      }
  })

  it('stands on Wilson’s interval', () => {
    // Newcombe 1998 (two-sided intervals for the single proportion), table I, method 3: 81/263, 15/148, 0/20, 1/29.
    for (const [n, hits, low, high] of [
      [263, 81, 0.2553, 0.3662],
      [148, 15, 0.0624, 0.1605],
      [20, 0, 0, 0.1611],
      [29, 1, 0.0061, 0.1718],
    ] as const) {
      const found = wilson(n, hits)
      expect([Number(found.low.toFixed(4)), Number(found.high.toFixed(4))]).toEqual([low, high])
    }
    expect(wilsonBps(10, 9)).toEqual({ lowBps: 5_958, highBps: 9_821 })
  })
})
