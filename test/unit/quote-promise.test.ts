import { describe, expect, it } from 'vitest'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { promiseOf } from '../../electron/domain/policies/promise'
import { legalDueOn } from '../../electron/domain/policies/window'
import { PolicyDocument } from '../../shared/model/policy'
import { HOUR_MS } from '../../shared/time'
import { line, NOW, QuoteDesk } from './quote-desk'

const SHANGHAI = 'Asia/Shanghai'
const shop = { lines: [line(10_000), line(5_000, 1, 0, '鲜活易腐')] }

describe('when the money is due', () => {
  it('is so many calendar days from now in the shop’s zone, until the last instant of that day', () => {
    const asked = new QuoteDesk(shop).quote({ units: { 1: 1 } }, { now: Date.UTC(2026, 0, 12, 16) })
    expect([asked.legalDueOn, asked.legalDueAt]).toEqual(['2026-01-20', Date.UTC(2026, 0, 20, 16) - 1])
    expect(legalDueOn(Date.UTC(2026, 0, 12, 16) - 1, 7, SHANGHAI)).toBe('2026-01-19')
  })

  it('ends with a day of 23 or 25 hours at its real last instant', () => {
    const due = (now: number) =>
      new QuoteDesk(shop).quote({ units: { 1: 1 } }, { now, askedAt: NOW, shop: { timeZone: 'America/New_York' } })
    expect(due(Date.UTC(2026, 2, 1, 12))).toMatchObject({
      legalDueOn: '2026-03-08',
      legalDueAt: Date.UTC(2026, 2, 9, 4) - 1,
    })
    expect(due(Date.UTC(2026, 9, 25, 12))).toMatchObject({
      legalDueOn: '2026-11-01',
      legalDueAt: Date.UTC(2026, 10, 2, 5) - 1,
    })
  })
})

describe('the promise of time', () => {
  const document: Pick<PolicyDocument, 'settlementHours' | 'refundWithinDays' | 'finishHours'> = {
    settlementHours: { alipay: { p50: 2, p90: 24 }, card: { p50: 48, p90: 120 }, other: { p50: 10, p90: 20 } },
    refundWithinDays: 7,
    finishHours: { return: { p50: 100, p90: 200 }, exchange: { p50: 1, p90: 2 }, repair: { p50: 3, p90: 4 } },
  }
  const promise = (methods: string[], waits: Record<string, number[]> = {}) =>
    promiseOf({
      kind: 'refund',
      methods,
      now: 1_000,
      document,
      history: Object.entries(waits).map(([method, waitMs]) => ({ kind: 'refund', method, waitMs })),
    })
  const thirty = Array.from({ length: 30 }, (_, index) => (index + 1) * HOUR_MS)

  it('is the shop’s own history from thirty finished cases on, ranked with the next one beside them', () => {
    expect(promise(['alipay'], { alipay: thirty })).toEqual({
      // Ranks ⌈31 · 0.5⌉ and ⌈31 · 0.9⌉ of thirty.
      p50At: 1_000 + 16 * HOUR_MS,
      p90At: 1_000 + 28 * HOUR_MS,
      basis: 'history',
      sampleSize: 30,
      method: 'alipay',
    })
  })

  it('is the policy’s figure for the method before that, and says how many cases there are', () => {
    expect(promise(['alipay'], { alipay: thirty.slice(1) })).toEqual({
      p50At: 1_000 + 2 * HOUR_MS,
      p90At: 1_000 + 24 * HOUR_MS,
      basis: 'policy',
      sampleSize: 29,
      method: 'alipay',
    })
  })

  it('is the policy’s other figure for a method it does not name, whatever that is called', () => {
    expect(['cheque', 'constructor', '__proto__'].map((method) => promise([method]).p90At)).toEqual(
      [1, 1, 1].map(() => 1_000 + 20 * HOUR_MS),
    )
  })

  it('is the legal limit where the policy has no figure at all', () => {
    expect(
      promiseOf({
        kind: 'refund',
        methods: ['x'],
        now: 0,
        document: { ...document, settlementHours: {} },
        history: [],
      }),
    ).toMatchObject({ p90At: 168 * HOUR_MS })
  })

  it('is the slowest of the methods the money goes back by', () => {
    expect(promise(['alipay', 'card'])).toMatchObject({ method: 'card' })
    expect(promise(['alipay', 'card'], { card: thirty })).toMatchObject({ method: 'card', basis: 'history' })
  })

  it('does not mix kinds', () => {
    const asked = promiseOf({
      kind: 'return',
      methods: ['alipay'],
      now: 0,
      document,
      history: [{ kind: 'refund', method: 'alipay', waitMs: thirty }],
    })
    expect(asked).toMatchObject({ basis: 'policy', sampleSize: 0 })
  })

  it('of goods that come back is the time to the end, whatever the payment, or the policy’s figure for the kind', () => {
    const asked = (waits: number[][]) =>
      promiseOf({
        kind: 'return',
        methods: ['alipay'],
        now: 0,
        document,
        history: waits.map((waitMs, index) => ({ kind: 'return', method: `m${index}`, waitMs })),
      })
    expect(asked([])).toMatchObject({ p50At: 100 * HOUR_MS, p90At: 200 * HOUR_MS, basis: 'policy', method: 'return' })
    // Odd and even hours by two methods: together one history of thirty.
    const odd = thirty.filter((_, index) => index % 2 === 0)
    const even = thirty.filter((_, index) => index % 2 === 1)
    expect(asked([odd, even])).toMatchObject({
      p50At: 16 * HOUR_MS,
      p90At: 28 * HOUR_MS,
      basis: 'history',
      sampleSize: 30,
    })
  })

  it('speaks of the method that pays this case', () => {
    const payments = [
      { method: 'alipay', amountMinor: 5_000, paidAt: 0 },
      { method: 'credit_card', amountMinor: 10_000, paidAt: 0 },
    ]
    const desk = new QuoteDesk({ ...shop, payments })
    expect([
      desk.quote({ units: { 1: { part: 5_000 } } }).promise.method,
      desk.quote({ units: { 1: 1 } }).promise.method,
    ]).toEqual(['alipay', 'credit_card'])
  })
})

describe('the published default', () => {
  it('is a policy document, with both languages and each code once', () => {
    expect(PolicyDocument.parse(cnNoReason)).toEqual(cnNoReason)
    for (const list of [cnNoReason.reasons, cnNoReason.declineReasons])
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
  })

  it('binds exactly the buyer’s own reasons to the window', () => {
    const bound = cnNoReason.reasons.filter(({ withinWindow }) => withinWindow)
    expect(bound.map(({ code }) => code)).toEqual(['no_reason', 'changed_mind', 'ordered_by_mistake'])
    expect(bound.every(({ fault }) => fault === 'buyer')).toBe(true)
  })
})
