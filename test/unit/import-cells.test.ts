import { describe, expect, it } from 'vitest'
import { readAmount } from '../../electron/domain/imports/cells/read-amount'
import { readInstant, readInstantIfAny } from '../../electron/domain/imports/cells/read-instant'
import { readQuantity } from '../../electron/domain/imports/cells/read-quantity'
import { cutAt, readName, readText } from '../../electron/domain/imports/cells/read-text'
import { priceUnits } from '../../electron/domain/imports/profiles/price-units'
import { Refusal } from '../../shared/refusals'

function refusalOf(work: () => unknown): Pick<Refusal, 'code' | 'details'> {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, details: error.details }
    throw error
  }
  throw new Error('nothing was refused')
}

describe('an amount', () => {
  it.each([
    ['12.50', 'CNY', 1_250],
    ['¥1,234.5', 'CNY', 123_450],
    [' 7 ', 'CNY', 700],
    ['1200', 'JPY', 1_200],
    ['1.500', 'KWD', 1_500],
    ['1.10000', 'USD', 110],
  ] as const)('%s %s', (text, currency, amount) => {
    expect(readAmount(text, 'price', { currency })).toBe(amount)
  })

  it.each([
    ['1.005', 'CNY', 'money.too_fine'],
    ['0.5', 'JPY', 'money.too_fine'],
    ['-1', 'CNY', 'money.negative'],
    ['-0.01', 'CNY', 'money.negative'],
    ['', 'CNY', 'import.missing_value'],
    ['1.234,50', 'EUR', 'money.not_an_amount'],
    ['12e3', 'CNY', 'money.not_an_amount'],
    ['=1+1', 'CNY', 'money.not_an_amount'],
    ['NaN', 'CNY', 'money.not_an_amount'],
    ['90071992547409.93', 'CNY', 'money.too_large'],
    ['1', 'XYZ', 'money.unknown_currency'],
  ] as const)('%j %s is refused with %s and names its column', (text, currency, code) => {
    expect(refusalOf(() => readAmount(text, 'price', { currency }))).toMatchObject({
      code,
      details: code === 'money.negative' ? { field: 'price' } : { column: 'price' },
    })
  })

  it('of minor units is a whole number', () => {
    const form = { currency: 'CNY', minorUnits: true }
    expect(readAmount('1250', 'price', form)).toBe(1_250)
    expect(readAmount('1250.00', 'price', form)).toBe(1_250)
    expect(refusalOf(() => readAmount('12.5', 'price', form))).toEqual({
      code: 'money.too_fine',
      details: { column: 'price', text: '12.5', currency: 'CNY', decimals: 0 },
    })
    expect(refusalOf(() => readAmount('-1', 'price', form)).code).toBe('money.negative')
  })
})

describe('a quantity', () => {
  it.each([
    ['1', 1],
    [' 12 ', 12],
    ['2.00', 2],
    ['1000000', 1_000_000],
  ] as const)('%j', (text, quantity) => {
    expect(readQuantity(text, 'qty')).toBe(quantity)
  })

  it.each(['0', '-1', '1.5', '', 'two', '1e3', '1000001', '２'])('%j is refused', (text) => {
    expect(refusalOf(() => readQuantity(text, 'qty'))).toEqual({
      code: 'import.not_a_quantity',
      details: { column: 'qty', text },
    })
  })
})

describe('a unit price', () => {
  it.each([
    [2_000, 3],
    [1, 2],
    [0, 5],
    [999, 1_000_000],
  ])('of %d for %d units makes the total up exactly', (total, quantity) => {
    const { listPriceMinor, roundedMinor } = priceUnits(total, quantity)
    expect(listPriceMinor * quantity - roundedMinor).toBe(total)
    expect(roundedMinor).toBeLessThan(quantity)
  })
})

describe('a date', () => {
  const shanghai = { timeZone: 'Asia/Shanghai', dateOrder: 'dmy' } as const
  const at = (text: string, form: { timeZone: string; dateOrder: 'dmy' | 'mdy' } = shanghai) =>
    new Date(readInstant(text, 'when', form)).toISOString()
  it.each([
    ['2024-05-01 10:00:00 +0000', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01T10:00:00Z', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01T10:00:00.250+08:00', '2024-05-01T02:00:00.250Z'],
    ['2024-05-01 10:00:00 -0530', '2024-05-01T15:30:00.000Z'],
    ['2024-05-01 10:00:00 UTC', '2024-05-01T10:00:00.000Z'],
    ['2024-05-01 10:00:00', '2024-05-01T02:00:00.000Z'],
    ['2024/5/1 9:05', '2024-05-01T01:05:00.000Z'],
    ['2024.05.01', '2024-04-30T16:00:00.000Z'],
    ['2024年5月1日 10:00', '2024-05-01T02:00:00.000Z'],
    ['01/05/2024 10:00', '2024-05-01T02:00:00.000Z'],
    ['1-5-2024', '2024-04-30T16:00:00.000Z'],
    ['May 1, 2024 10:00 pm', '2024-05-01T14:00:00.000Z'],
    ['1 May 2024', '2024-04-30T16:00:00.000Z'],
    ['2024-05-01 12:15 AM', '2024-04-30T16:15:00.000Z'],
    ['2024-02-29', '2024-02-28T16:00:00.000Z'],
  ])('%s', (text, instant) => {
    expect(at(text)).toBe(instant)
  })

  it('has the month first where the mapping says so', () => {
    expect(at('05/01/2024', { timeZone: 'UTC', dateOrder: 'mdy' })).toBe('2024-05-01T00:00:00.000Z')
  })

  it('is read by the clock of its zone, summer time and the changes of it included', () => {
    const berlin = { timeZone: 'Europe/Berlin', dateOrder: 'dmy' } as const
    expect(at('2024-07-01 12:00', berlin)).toBe('2024-07-01T10:00:00.000Z')
    expect(at('2024-03-31 02:30', berlin)).toBe('2024-03-31T01:30:00.000Z')
    expect(at('2024-10-27 02:30', berlin)).toBe('2024-10-27T00:30:00.000Z')
    expect(at('2018-11-03 23:59', { timeZone: 'America/Sao_Paulo', dateOrder: 'dmy' })).toBe('2018-11-04T02:59:00.000Z')
  })

  it.each([
    '2024-02-30',
    '2024-13-01',
    '31/02/2024',
    '2024-05-01 25:00',
    '2024-05-01 10:60',
    '2024-05-01 13:00 PM',
    '45000',
    'yesterday',
    '0001-01-01',
    '2024-05-01x',
    '20240501',
  ])('%j is refused', (text) => {
    expect(refusalOf(() => at(text))).toEqual({ code: 'time.not_a_date', details: { column: 'when', text } })
  })

  it('may be missing where it may be, also as zeros', () => {
    expect(refusalOf(() => at(' '))).toEqual({ code: 'import.missing_value', details: { column: 'when' } })
    for (const text of ['', '  ', '0000-00-00 00:00:00']) expect(readInstantIfAny(text, 'when', shanghai)).toBeNull()
  })
})

describe('a text', () => {
  it('loses what a spreadsheet put around a long number, and nothing else', () => {
    expect(['="0012"', "'+8613800000000", "'0012", "'t is", '=1+1', ' x '].map(readText)).toEqual([
      '0012',
      '+8613800000000',
      '0012',
      "'t is",
      '=1+1',
      'x',
    ])
  })

  it('that identifies may be neither missing nor cut, any other is cut between characters', () => {
    expect(refusalOf(() => readName(' ', 'order', 5))).toEqual({
      code: 'import.missing_value',
      details: { column: 'order' },
    })
    expect(refusalOf(() => readName('123456', 'order', 5))).toEqual({
      code: 'import.value_too_long',
      details: { column: 'order', most: 5 },
    })
    expect(cutAt('ab𠮷', 3)).toBe('ab')
  })
})
