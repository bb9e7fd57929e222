import { describe, expect, it } from 'vitest'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { windowOf } from '../../electron/domain/policies/window'
import { Refusal } from '../../shared/refusals'
import { DAY_MS } from '../../shared/time'
import { line, NOW, QuoteDesk } from './quote-desk'

const SHANGHAI = 'Asia/Shanghai'
const shop = { lines: [line(10_000), line(5_000, 1, 0, '鲜活易腐')] }

function codes(quote: { findings: { code: string; outcome: string }[] }): string[] {
  return quote.findings.map(({ code, outcome }) => `${code} ${outcome}`)
}

describe('the no-reason window', () => {
  // Signed for on 10 January at noon in Shanghai: day one is the 11th, the last day the 17th.
  const deliveredAt = Date.UTC(2026, 0, 10, 4)
  const lastInstant = Date.UTC(2026, 0, 17, 16) - 1

  it('ends with the last instant of the seventh day after delivery, in the shop’s time zone', () => {
    expect(windowOf(deliveredAt, 7, lastInstant, SHANGHAI)).toEqual({
      deliveredOn: '2026-01-10',
      lastOn: '2026-01-17',
      open: true,
      daysLeft: 0,
    })
    expect(windowOf(deliveredAt, 7, lastInstant + 1, SHANGHAI)).toMatchObject({ open: false, daysLeft: -1 })
  })

  it('counts calendar days of the zone, so a delivery just after midnight there is a day later', () => {
    const justAfterMidnight = Date.UTC(2026, 0, 10, 16, 1)
    expect(windowOf(justAfterMidnight, 7, lastInstant, SHANGHAI).lastOn).toBe('2026-01-18')
    expect(windowOf(justAfterMidnight, 7, lastInstant, 'America/New_York').lastOn).toBe('2026-01-17')
  })

  it('keeps to calendar days over a change of clocks', () => {
    const beforeChange = Date.UTC(2026, 2, 6, 12)
    expect(windowOf(beforeChange, 7, Date.UTC(2026, 2, 14, 3, 59, 59, 999), 'America/New_York')).toMatchObject({
      lastOn: '2026-03-13',
      open: true,
    })
    expect(windowOf(beforeChange, 7, Date.UTC(2026, 2, 14, 4), 'America/New_York').open).toBe(false)
  })

  it('has not begun before delivery, and the quote says so', () => {
    const desk = new QuoteDesk({ ...shop, deliveredAt: null, fulfilment: 'shipped' })
    const asked = desk.quote({ units: { 1: 1 } }, { now: NOW + 300 * DAY_MS })
    expect([asked.eligibility, codes(asked)]).toEqual(['eligible', ['not_delivered informs']])
  })

  it('closed, it refuses a reason without fault, with the rule, its citation and the remedy', () => {
    const asked = new QuoteDesk(shop).quote({ units: { 1: 1 } }, { now: lastInstant + 1 })
    expect(asked.eligibility).toBe('ineligible')
    expect(asked.findings).toEqual([
      {
        code: 'window_closed',
        outcome: 'refuses',
        rule: 'window.no_reason',
        citation: cnNoReason.citation,
        details: {
          deliveredOn: '2026-01-10',
          lastOn: '2026-01-17',
          askedOn: '2026-01-18',
          windowDays: 7,
          remedy: 'choose_seller_fault_reason',
        },
      },
    ])
  })

  it('is held against the day the buyer asked, not the day somebody looks', () => {
    const asked = new QuoteDesk(shop).quote(
      { units: { 1: 1 } },
      { now: lastInstant + 5 * DAY_MS, askedAt: lastInstant },
    )
    expect(asked.eligibility).toBe('eligible')
  })

  it('does not bind the seller’s fault', () => {
    const asked = new QuoteDesk(shop).quote(
      { units: { 1: 1 }, reason: 'quality_defect' },
      { now: lastInstant + 90 * DAY_MS },
    )
    expect([asked.eligibility, codes(asked)]).toEqual(['eligible', ['evidence_needed informs']])
  })
})

describe('what else may stand in the way', () => {
  it('an excluded category refuses a reason without fault, and only when that line is asked', () => {
    const desk = new QuoteDesk(shop)
    const fresh = desk.quote({ units: { 2: 1 } })
    expect([fresh.eligibility, fresh.findings[0]]).toMatchObject([
      'ineligible',
      {
        code: 'excluded_category',
        citation: cnNoReason.exclusionCitation,
        details: { position: 2, category: '鲜活易腐', remedy: 'choose_seller_fault_reason' },
      },
    ])
    expect(desk.quote({ units: { 1: 1 } }).eligibility).toBe('eligible')
    expect(desk.quote({ units: { 2: 1 }, reason: 'damaged' }).eligibility).toBe('eligible')
  })

  it('a category is the same in full-width letters, another case and with spaces around it', () => {
    const desk = new QuoteDesk({ lines: [line(100, 1, 0, ' Ｆｒｅｓｈ ')] })
    expect(codes(desk.quote({ units: { 1: 1 } }))).toEqual(['excluded_category refuses'])
  })

  it.each([
    ['unpaid', { fulfilment: 'unpaid' as const }],
    ['without any payment', { payments: [] }],
    [
      'cancelled before its payment was taken',
      {
        fulfilment: 'cancelled' as const,
        paidAt: null,
        payments: [{ method: 'card', amountMinor: 15_000, paidAt: null }],
      },
    ],
  ])('an order that is %s has nothing to give back', (_, given) => {
    const asked = new QuoteDesk({ ...shop, deliveredAt: null, ...given }).quote({ units: { 1: 1 } })
    expect([asked.eligibility, asked.findings[0]]).toMatchObject([
      'ineligible',
      { code: 'not_paid', details: { remedy: 'wait_for_payment' } },
    ])
  })

  it('a cancelled order that was paid is refunded', () => {
    const asked = new QuoteDesk({ ...shop, fulfilment: 'cancelled', shippedAt: null, deliveredAt: null }).quote({
      units: { 1: 1 },
      reason: 'out_of_stock',
    })
    expect([asked.eligibility, asked.totalMinor]).toEqual(['eligible', 10_000])
  })

  it('an order refunded in full has nothing left', () => {
    const desk = new QuoteDesk({ lines: [line(100), line(0)] })
    desk.grant({ units: { 1: 1 } })
    const gift = desk.quote({ units: { 2: 1 } })
    expect([gift.eligibility, codes(gift), gift.remainingMinor]).toEqual(['ineligible', ['nothing_left refuses'], 0])
  })

  it('a reason the policy does not know is refused, one it keeps for other kinds is a finding', () => {
    const desk = new QuoteDesk(shop)
    const unknown = () => desk.quote({ units: { 1: 1 }, reason: 'because' })
    expect(unknown).toThrow(
      expect.objectContaining({ code: 'case.reason_not_allowed', details: { reason: 'because', kind: 'refund' } }),
    )
    expect(unknown).toThrow(Refusal)
    const other = desk.quote({ units: { 1: 1 }, reason: 'duplicate_payment', kind: 'return' })
    expect([other.eligibility, codes(other)]).toEqual([
      'ineligible',
      ['reason_not_allowed refuses', 'evidence_needed informs'],
    ])
  })

  it('a total at the review limit needs a person, one below does not', () => {
    const desk = new QuoteDesk(shop, { reviewAboveMinor: 10_000 })
    expect([
      desk.quote({ units: { 1: 1 } }).eligibility,
      desk.quote({ units: { 1: { part: 9_999 } } }).eligibility,
    ]).toEqual(['needs_review', 'eligible'])
  })

  it('goodwill above its share of what was paid needs a person, earlier goodwill counted', () => {
    const desk = new QuoteDesk(shop, { goodwillLimitBps: 1_000 })
    expect(desk.quote({ goodwillMinor: 1_501, reason: 'damaged' }).eligibility).toBe('needs_review')
    expect(desk.grant({ goodwillMinor: 1_000, reason: 'damaged' }).eligibility).toBe('eligible')
    const more = desk.quote({ goodwillMinor: 501, reason: 'damaged' })
    expect(more.findings[0]).toMatchObject({
      code: 'goodwill_above_limit',
      outcome: 'reviews',
      details: { earlierMinor: 1_000, limitMinor: 1_500 },
    })
  })

  it('a refusal outweighs a review', () => {
    const desk = new QuoteDesk(shop, { reviewAboveMinor: 1 })
    expect(desk.quote({ units: { 2: 1 } }).eligibility).toBe('ineligible')
  })
})
