import { describe, expect, it } from 'vitest'
import { OrderDraft } from '../../shared/model/order'
import { localDateOf } from '../../shared/time'
import { generateOrder, type GeneratedOrder } from '../../electron/domain/samples/generate-order'
import { planCases } from '../../electron/domain/samples/plan-case'
import { randomFor } from '../../electron/domain/samples/random'
import { openCalendar } from '../../electron/domain/samples/sample-calendar'

const ZONE = 'Asia/Shanghai'
const NOW = Date.UTC(2026, 10, 22, 7)
const TODAY = '2026-11-22'

function shop(total: number, seed: number, now = NOW): (GeneratedOrder & { plans: ReturnType<typeof planCases> })[] {
  const calendar = openCalendar(localDateOf(now, ZONE), now, ZONE)
  return Array.from({ length: total }, (_, index) => {
    const random = randomFor(seed, index)
    const order = generateOrder(index, total, calendar.placedAt(index, total, random), now, random)
    return { ...order, plans: planCases(order.draft, index, now, random) }
  })
}
const SHOP = shop(2_000, 1)
const drafts = SHOP.map(({ draft }) => draft)
const share = (test: (draft: OrderDraft) => boolean): number => drafts.filter(test).length / drafts.length

describe('the sample shop', () => {
  it('is the same for the same seed and another for another', () => {
    expect(shop(50, 1)).toEqual(shop(50, 1))
    expect(shop(50, 2).map(({ draft }) => draft)).not.toEqual(shop(50, 1).map(({ draft }) => draft))
  })

  it('holds only orders that could have been imported, paid as they were due, each with a number of its own', () => {
    for (const { draft, allocated } of SHOP) {
      OrderDraft.parse(draft)
      expect(allocated.warnings).toEqual([])
    }
    expect(new Set(drafts.map(({ channel, externalNumber }) => channel + externalNumber)).size).toBe(2_000)
  })

  it('reaches from twelve months back to the current day, and nothing in it lies in the future', () => {
    const days = drafts.map(({ placedAt }) => localDateOf(placedAt, ZONE)).sort()
    expect([days[0]! >= '2025-11-22' && days[0]! <= '2025-11-30', days.at(-1)]).toEqual([true, TODAY])
    for (const { placedAt, paidAt, shippedAt, deliveredAt } of drafts) {
      const steps = [placedAt, paidAt, shippedAt, deliveredAt].filter((at) => at !== null)
      expect(steps).toEqual([...steps].sort((a, b) => a - b))
      expect(steps.at(-1)).toBeLessThanOrEqual(NOW)
    }
  })

  it('has a weekly rhythm and a sales season, so that a forecast has something to find', () => {
    const byWeekday = Array<number>(7).fill(0)
    for (const { placedAt } of drafts) byWeekday[new Date(placedAt + 8 * 3_600_000).getUTCDay()]!++
    expect(byWeekday[6]).toBeGreaterThan(byWeekday[2]! * 1.15)
    const perDay = (from: string, to: string, days: number): number =>
      drafts.filter(({ placedAt }) => localDateOf(placedAt, ZONE) >= from && localDateOf(placedAt, ZONE) <= to).length /
      days
    expect(perDay('2026-11-06', '2026-11-13', 8)).toBeGreaterThan(perDay('2026-09-01', '2026-10-31', 61) * 1.3)
  })

  it('sells in several channels, in both languages, with every kind of reduction and mixed payments', () => {
    expect(new Set(drafts.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(3)
    const shares = {
      english: share(({ lines }) => lines.some(({ title }) => /^[\x20-\x7e]+$/.test(title))),
      several: share(({ lines }) => lines.length > 1),
      promotion: share(({ promotions }) => promotions.length > 0),
      coupon: share(({ couponMinor }) => (couponMinor ?? 0) > 0),
      stated: share(({ lines }) => lines.some(({ statedDiscountMinor }) => statedDiscountMinor > 0)),
      points: share(({ pointsMinor }) => pointsMinor > 0),
      subsidy: share(({ platformSubsidyMinor }) => platformSubsidyMinor > 0),
      shipping: share(({ shippingMinor }) => shippingMinor > 0),
      mixed: share(({ payments }) => payments.length > 1),
      foreigners: share(({ buyer }) => /^[A-Z]/.test(buyer?.name ?? '')),
    }
    for (const [what, found] of Object.entries(shares)) expect(found, what).toBeGreaterThan(0.02)
  })

  it('plans a case for about one order in twenty, opened after the delivery and worked on step by step', () => {
    const plans = SHOP.flatMap(({ plans, draft }) => plans.map((plan) => ({ plan, draft })))
    expect(plans.length / SHOP.length).toBeGreaterThan(0.03)
    expect(plans.length / SHOP.length).toBeLessThan(0.12)
    for (const { plan, draft } of plans) {
      const instants = [draft.deliveredAt ?? draft.placedAt, plan.openAt, ...plan.steps.map(({ at }) => at)]
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
      expect(plan.quantity).toBeLessThanOrEqual(draft.lines[plan.line]!.quantity)
    }
  })

  it('has cases of all four kinds, with second ones for what breaks again, and buyers of every segment', () => {
    const plans = SHOP.flatMap(({ plans }) => plans)
    const kinds = plans.map(({ kind }) => kind)
    for (const kind of ['refund', 'return', 'exchange', 'repair'] as const)
      expect(kinds.filter((each) => each === kind).length, kind).toBeGreaterThan(10)
    expect(SHOP.some(({ plans }) => plans.length === 2)).toBe(true)
    for (const segment of ['young', 'premium', null])
      expect(
        share((draft) => draft.segment === segment),
        String(segment),
      ).toBeGreaterThan(0.05)
  })
})
