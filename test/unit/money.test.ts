import { describe, expect, it } from 'vitest'
import {
  Currency,
  exponentOf,
  floorShare,
  formatMinor,
  MAX_MINOR,
  Minor,
  parseMinor,
  PositiveMinor,
  sumMinor,
} from '../../shared/money'
import { Refusal } from '../../shared/refusals'
import { allocate } from '../../electron/domain/orders/largest-remainder'

function codeOf(act: () => unknown): string | null {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('reading an amount', () => {
  it.each([
    ['12', 'CNY', 1_200],
    ['12.5', 'CNY', 1_250],
    ['12.50', 'CNY', 1_250],
    ['12.', 'CNY', 1_200],
    ['0.1', 'CNY', 10],
    ['0.29', 'USD', 29],
    ['1.005', 'KWD', 1_005],
    ['1.1', 'KWD', 1_100],
    ['1234', 'JPY', 1_234],
    ['1234.00', 'JPY', 1_234],
    ['12.3400', 'CNY', 1_234],
    ['1,234,567.89', 'USD', 123_456_789],
    ['¥12', 'CNY', 1_200],
    ['￥ 12.30', 'CNY', 1_230],
    ['R$12.30', 'BRL', 1_230],
    ['  7 ', 'CNY', 700],
    ['-3.1', 'CNY', -310],
    ['-¥3.10', 'CNY', -310],
    ['+3', 'CNY', 300],
    ['007', 'CNY', 700],
    ['90071992547409.91', 'CNY', MAX_MINOR],
    ['-90071992547409.91', 'CNY', -MAX_MINOR],
  ])('%j of %s is %i minor units', (text, currency, minor) => {
    expect(parseMinor(text, currency)).toBe(minor)
  })

  it('never answers minus zero', () => {
    expect(['-0', '-0.00'].map((text) => Object.is(parseMinor(text, 'CNY'), 0))).toEqual([true, true])
  })

  it.each([
    ['', 'money.not_an_amount'],
    ['-', 'money.not_an_amount'],
    ['.5', 'money.not_an_amount'],
    ['1.2.3', 'money.not_an_amount'],
    ['1e3', 'money.not_an_amount'],
    ['0x10', 'money.not_an_amount'],
    ['NaN', 'money.not_an_amount'],
    ['Infinity', 'money.not_an_amount'],
    ['1,23', 'money.not_an_amount'],
    ['12,34.56', 'money.not_an_amount'],
    ['1 234', 'money.not_an_amount'],
    ['１２', 'money.not_an_amount'],
    ['--1', 'money.not_an_amount'],
    ['=1+1', 'money.not_an_amount'],
    ['12.345', 'money.too_fine'],
    ['0.001', 'money.too_fine'],
    ['90071992547409.92', 'money.too_large'],
    ['9'.repeat(400), 'money.too_large'],
  ])('%j of CNY is refused as %s', (text, code) => {
    expect(codeOf(() => parseMinor(text, 'CNY'))).toBe(code)
  })

  it('is as fine as the currency: a half yen is refused, a ten-thousandth of a dinar too', () => {
    expect([codeOf(() => parseMinor('0.5', 'JPY')), codeOf(() => parseMinor('0.0001', 'KWD'))]).toEqual([
      'money.too_fine',
      'money.too_fine',
    ])
  })

  it('does not hang on a long row of digits and commas', () => {
    expect(codeOf(() => parseMinor(`${'1,'.repeat(50_000)}x`, 'CNY'))).toBe('money.not_an_amount')
  })
})

describe('currencies', () => {
  it('have zero, two or three decimals', () => {
    expect(
      ['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'CNY', 'USD', 'BRL', 'TWD', 'KWD', 'BHD', 'TND'].map(exponentOf),
    ).toEqual([0, 0, 0, 0, 0, 2, 2, 2, 2, 3, 3, 3])
  })

  it('that are unknown are refused, names of objects included', () => {
    const unknown = ['XXX', 'cny', '', 'RMB', 'constructor', '__proto__', 'toString']
    expect(unknown.map((code) => Currency.safeParse(code).success)).toEqual(unknown.map(() => false))
    expect(unknown.map((code) => codeOf(() => exponentOf(code)))).toEqual(unknown.map(() => 'money.unknown_currency'))
  })
})

describe('writing an amount', () => {
  it.each([
    [0, 'CNY', '0.00'],
    [5, 'CNY', '0.05'],
    [-5, 'CNY', '-0.05'],
    [1_205, 'CNY', '12.05'],
    [5, 'KWD', '0.005'],
    [-12_345, 'KWD', '-12.345'],
    [0, 'JPY', '0'],
    [1_234, 'JPY', '1234'],
    [MAX_MINOR, 'CNY', '90071992547409.91'],
  ])('%i minor units of %s is %s, and reads back', (minor, currency, text) => {
    expect(formatMinor(minor, currency)).toBe(text)
    expect(parseMinor(text, currency)).toBe(minor)
  })
})

describe('amounts are integers inside ±(2^53 − 1)', () => {
  it.each([1.5, NaN, Infinity, MAX_MINOR + 1, '1', null])('%j is no amount', (value) => {
    expect(Minor.safeParse(value).success).toBe(false)
  })

  it('a positive amount may be zero, not less', () => {
    expect([0, -1].map((value) => PositiveMinor.safeParse(value).success)).toEqual([true, false])
  })

  it('a share is rounded down, exactly, also where the product passes 2^53', () => {
    expect([floorShare(100, 1, 3), floorShare(100, 2, 3), floorShare(100, 3, 3), floorShare(0, 5, 7)]).toEqual([
      33, 66, 100, 0,
    ])
    // (2^53 − 1) · 999 999 / 1 000 000 = 9 007 190 247 541 736.259
    expect(floorShare(MAX_MINOR, 999_999, 1_000_000)).toBe(9_007_190_247_541_736)
    expect(floorShare(MAX_MINOR, 1_000_000, 1_000_000)).toBe(MAX_MINOR)
  })

  it('nothing sums to zero', () => {
    expect([sumMinor([]), sumMinor([1, -3, 5])]).toEqual([0, 3])
  })
})

describe('cutting by largest remainder', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [1, 2, 1], [25, 50, 25]],
    [5, [1, 1], [3, 2]],
    // 10 · 3/7 = 4.29, 10 · 4/7 = 5.71: the cent goes to the larger remainder, not to the earlier part.
    [10, [3, 4], [4, 6]],
    [7, [0, 0, 0], [3, 2, 2]],
    [7, [0, 5, 0], [0, 7, 0]],
    [0, [1, 2], [0, 0]],
    [0, [], []],
    [5, [], []],
    [1, [5], [1]],
  ])('%i over %j is %j', (amount, weights, parts) => {
    expect(allocate(amount, weights)).toEqual(parts)
  })

  it('is exact where products and sums pass 2^53', () => {
    expect(allocate(100_000_007, [100_000_003, 200_000_011, 300_000_001])).toEqual([16_666_668, 33_333_337, 50_000_002])
    const weights = [MAX_MINOR, MAX_MINOR - 1, 2]
    const parts = allocate(MAX_MINOR, weights)
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(MAX_MINOR))
    // Halves less a quarter: …495.25, …494.75 and 0.99…; the two cents left go to the last and the second.
    expect(parts).toEqual([4_503_599_627_370_495, 4_503_599_627_370_495, 1])
  })
})
