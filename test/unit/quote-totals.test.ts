import { describe, expect, it } from 'vitest'
import { MoneyRow, Quote } from '../../shared/model/quote'
import { amountsOf, line, promotion, QuoteDesk, refusalOf } from './quote-desk'

describe('the total never exceeds what remains of what was paid', () => {
  it('a return after goodwill is cut to what is left, and says so', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    desk.grant({ goodwillMinor: 1_000 })
    const all = desk.grant({ units: { 1: 1 } })
    expect([amountsOf(all, 'cap'), all.totalMinor, all.remainingMinor]).toEqual([[-1_000], 9_000, 0])
    expect(all.findings).toContainEqual(expect.objectContaining({ code: 'capped', outcome: 'informs' }))
  })

  it('goods cut by the cap come back with later goods once there is room', () => {
    const desk = new QuoteDesk({ lines: [line(10_000), line(1_000)] })
    desk.grant({ goodwillMinor: 1_000 })
    desk.grant({ units: { 1: 1 } })
    expect(desk.grant({ units: { 2: 1 } }).totalMinor).toBe(0)
    desk.takeBack(0)
    desk.takeBack(0)
    const again = desk.grant({ units: { 1: 1 } })
    expect([amountsOf(again, 'base'), amountsOf(again, 'shortfall_carried'), again.totalMinor]).toEqual([
      [10_000],
      [1_000],
      11_000,
    ])
  })

  it('shipping gives way before goods, and can be asked for once there is room', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)], shippingMinor: 1_000 })
    desk.grant({ goodwillMinor: 1_000 })
    expect(desk.grant({ units: { 1: 1 } })).toMatchObject({ totalMinor: 10_000, carriedMinor: 0 })
    desk.takeBack(0)
    expect(desk.quote({ goodwillMinor: 300 }).rows.map(({ kind }) => kind)).toEqual(['goodwill'])
    expect(desk.grant({}).totalMinor).toBe(1_000)
  })

  it('goodwill gives way before goods when a case is cut', () => {
    const desk = new QuoteDesk({ lines: [line(10_000), line(1_000)] })
    const both = desk.grant({ units: { 1: 1 }, goodwillMinor: 5_000 })
    expect([both.totalMinor, both.carriedMinor]).toEqual([11_000, 0])
    desk.takeBack(0)
    expect(desk.grant({ units: { 1: 1, 2: 1 } }).totalMinor).toBe(11_000)
  })

  it('an order paid for less than it cost gives back what was paid', () => {
    const desk = new QuoteDesk({
      lines: [line(5_000, 2)],
      payments: [{ method: 'cash', amountMinor: 9_000, paidAt: 0 }],
    })
    expect([desk.grant({ units: { 1: 1 } }).totalMinor, desk.grant({ units: { 1: 1 } }).totalMinor]).toEqual([
      5_000, 4_000,
    ])
  })
})

describe('payments are refunded in the order the source lists them', () => {
  const payments = [
    { method: 'voucher', amountMinor: 3_000, paidAt: 0 },
    { method: 'alipay', amountMinor: 0, paidAt: 0 },
    { method: 'card', amountMinor: 7_000, paidAt: 0 },
  ]

  it('each up to what remains of it', () => {
    const desk = new QuoteDesk({ lines: [line(2_500, 4)], payments })
    expect(
      [1, 1, 2].map((units) =>
        desk.grant({ units: { 1: units } }).payments.map(({ paymentId, amountMinor }) => [paymentId, amountMinor]),
      ),
    ).toEqual([
      [[1, 2_500]],
      [
        [1, 500],
        [3, 2_000],
      ],
      [[3, 5_000]],
    ])
  })

  it('what an earlier payment got back by a grant since taken back is free again', () => {
    const desk = new QuoteDesk({ lines: [line(2_500, 4)], payments })
    desk.grant({ units: { 1: 1 } })
    desk.grant({ units: { 1: 1 } })
    desk.takeBack(0)
    expect(
      desk.grant({ units: { 1: 3 } }).payments.map(({ paymentId, amountMinor }) => [paymentId, amountMinor]),
    ).toEqual([
      [1, 2_500],
      [3, 5_000],
    ])
  })
})

describe('every cent is borne by somebody', () => {
  it.each([
    ['damaged', 'seller'],
    ['no_reason', 'seller'],
    ['lost_in_transit', 'carrier'],
    ['price_error', 'platform'],
  ])('%s is borne by the %s', (reason, bearer) => {
    const asked = new QuoteDesk({ lines: [line(5_000)], shippingMinor: 100 }).quote({ units: { 1: 1 }, reason })
    expect(asked.bearers).toEqual([{ bearer, amountMinor: 5_100 }])
  })
})

describe('a quote is what the contract says', () => {
  it('it parses, its rows parse, and the rows sum to the total', () => {
    const desk = new QuoteDesk(
      {
        lines: [line(12_000), line(24_000, 2)],
        promotions: [promotion(50_000, 5_000, [0, 1])],
        shippingMinor: 900,
        taxMinor: 777,
      },
      { restockingFeeBps: 500 },
    )
    desk.grant({ units: { 2: { part: 1_000 } }, goodwillMinor: 100 })
    const asked = desk.quote({ units: { 2: 1 } })
    expect(Quote.parse(asked)).toEqual(asked)
    expect(asked.rows.map((row) => MoneyRow.parse(row).kind)).toEqual([
      'base',
      'earlier_part_refund',
      'tax',
      'promotion_settlement',
      'restocking_fee',
    ])
    expect(asked.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(asked.totalMinor)
  })

  it('asking for nothing at all is refused', () => {
    expect(refusalOf(() => new QuoteDesk({ lines: [line(100)] }).quote({}))).toEqual(['case.no_lines', {}])
  })

  it('the same input gives the same quote', () => {
    const desk = new QuoteDesk({ lines: [line(100, 3)] })
    expect(desk.quote({ units: { 1: 1 } })).toEqual(desk.quote({ units: { 1: 1 } }))
  })
})
