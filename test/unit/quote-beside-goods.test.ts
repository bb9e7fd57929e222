import { describe, expect, it } from 'vitest'
import { amountsOf, line, promotion, QuoteDesk, refusalOf } from './quote-desk'

describe('shipping', () => {
  const two = { lines: [line(6_000), line(4_000)], shippingMinor: 1_000 }

  it('stays with the seller while items are kept and the fault is the buyer’s', () => {
    expect(amountsOf(new QuoteDesk(two).quote({ units: { 1: 1 } }), 'shipping')).toEqual([])
  })

  it('goes back whole with the last remaining item', () => {
    const desk = new QuoteDesk(two)
    desk.grant({ units: { 1: 1 } })
    const last = desk.grant({ units: { 2: 1 } })
    expect(last.rows.filter(({ kind }) => kind === 'shipping')).toMatchObject([
      { amountMinor: 1_000, lineId: null, rule: 'shipping.last_item' },
    ])
    expect(desk.grantedMinor).toBe(11_000)
  })

  it('goes back with the line’s share when the fault is not the buyer’s, and only the rest with the last item', () => {
    const desk = new QuoteDesk(two)
    expect(amountsOf(desk.grant({ units: { 1: 1 }, reason: 'damaged' }), 'shipping')).toEqual([600])
    expect(amountsOf(desk.grant({ units: { 2: 1 } }), 'shipping')).toEqual([400])
  })

  it('goes back with its units while nothing has shipped', () => {
    const desk = new QuoteDesk({ ...two, fulfilment: 'paid', shippedAt: null, deliveredAt: null })
    expect(desk.quote({ units: { 2: 1 } }).rows.filter(({ kind }) => kind === 'shipping')).toMatchObject([
      { amountMinor: 400, rule: 'shipping.unshipped' },
    ])
  })

  it('is kept in every case the policy does not name', () => {
    const desk = new QuoteDesk(
      { ...two, fulfilment: 'paid', shippedAt: null, deliveredAt: null },
      { shipping: { whenUnshipped: false, whenNotBuyersFault: false, withLastItem: false } },
    )
    expect(amountsOf(desk.quote({ units: { 1: 1, 2: 1 }, reason: 'damaged' }), 'shipping')).toEqual([])
  })

  it('is cut by units, counting only units whose shipping went back', () => {
    const desk = new QuoteDesk(
      { lines: [line(1_000, 4)], shippingMinor: 1_001 },
      { shipping: { whenUnshipped: false, whenNotBuyersFault: true, withLastItem: false } },
    )
    desk.grant({ units: { 1: 1 } })
    expect([1, 1, 1].map(() => amountsOf(desk.grant({ units: { 1: 1 }, reason: 'damaged' }), 'shipping'))).toEqual([
      [250],
      [250],
      [250],
    ])
  })

  it('never exceeds what is left of it, when the last item’s grant stands and others were taken back', () => {
    const desk = new QuoteDesk({ lines: [line(1_000), line(1_000), line(1_000), line(1_000)], shippingMinor: 900 })
    desk.grant({ units: { 1: 1 }, reason: 'damaged' })
    desk.grant({ units: { 2: 1, 3: 1 } })
    expect(amountsOf(desk.grant({ units: { 4: 1 } }), 'shipping')).toEqual([675])
    desk.takeBack(0)
    desk.takeBack(0)
    expect(amountsOf(desk.grant({ units: { 1: 1, 2: 1 }, reason: 'damaged' }), 'shipping')).toEqual([225, 0])
  })

  it('is added after the shortfall, so it is paid even while goods pay nothing', () => {
    const desk = new QuoteDesk({
      lines: [line(29_000), line(2_000)],
      promotions: [promotion(30_000, 5_000, [0, 1])],
      shippingMinor: 1_000,
    })
    // Shares of 10.00 by net amounts are 9.355 and 0.645: equal remainders, so the cent goes to the earlier line.
    expect(desk.quote({ units: { 2: 1 }, reason: 'damaged' })).toMatchObject({ totalMinor: 64, carriedMinor: 3_000 })
  })

  it('can be asked for alone, when the policy gives it back', () => {
    const desk = new QuoteDesk(two)
    expect(desk.quote({ reason: 'late_delivery' })).toMatchObject({
      totalMinor: 1_000,
      rows: [{ kind: 'shipping', lineId: null }],
    })
    expect(refusalOf(() => desk.quote({ reason: 'no_reason' }))).toEqual(['case.no_lines', {}])
    desk.grant({ reason: 'late_delivery' })
    expect(refusalOf(() => desk.quote({ reason: 'late_delivery' }))).toEqual(['case.no_lines', {}])
  })
})

describe('goodwill', () => {
  it('is added after everything else and borne by the seller, whoever is at fault', () => {
    const asked = new QuoteDesk({ lines: [line(5_000), line(9_000)] }).quote({
      units: { 1: 1 },
      reason: 'lost_in_transit',
      goodwillMinor: 300,
    })
    expect([asked.totalMinor, asked.bearers]).toEqual([
      5_300,
      [
        { bearer: 'carrier', amountMinor: 5_000 },
        { bearer: 'seller', amountMinor: 300 },
      ],
    ])
  })

  it('alone carries neither goods nor shipping', () => {
    const desk = new QuoteDesk({ lines: [line(5_000)], shippingMinor: 800 })
    expect(desk.quote({ reason: 'late_delivery', goodwillMinor: 300 }).rows).toMatchObject([
      { kind: 'goodwill', amountMinor: 300 },
    ])
  })

  it('does not repay a shortfall', () => {
    const desk = new QuoteDesk({ lines: [line(29_000), line(2_000)], promotions: [promotion(30_000, 5_000, [0, 1])] })
    desk.grant({ units: { 2: 1 } })
    expect(desk.grant({ goodwillMinor: 200 })).toMatchObject({ totalMinor: 200, carriedMinor: 3_000 })
  })
})
