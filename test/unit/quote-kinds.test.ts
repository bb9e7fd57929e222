import { describe, expect, it } from 'vitest'
import { grantPostings } from '../../electron/domain/cases/money/book'
import { baseUnitsOf, differencesOf } from '../../electron/domain/cases/quote/replacement-worth'
import type { QuoteInput } from '../../electron/domain/cases/quote/quote-input'
import { Quote } from '../../shared/model/quote'
import { cnNoReason } from '../../electron/domain/policies/presets/cn-no-reason'
import { amountsOf, line, QuoteDesk, refusalOf } from './quote-desk'

const newGoods = (unitPriceMinor: number, quantity = 1, lineId = 1) => ({
  lineId,
  sku: 'NEW',
  title: 'New',
  quantity,
  unitPriceMinor,
})
const exchange = { kind: 'exchange', reason: 'damaged' } as const
const codesOf = ({ findings }: Quote) => findings.map(({ code, outcome }) => `${code} ${outcome}`)

describe('units that are not free', () => {
  it('those of another approved case are not there for a new one', () => {
    const desk = new QuoteDesk({ lines: [line(10_000, 3)] })
    const [own] = desk.order.lines
    const order = { ...desk.standing(), lines: [{ ...own!, heldQuantity: 2 }] }
    expect(refusalOf(() => desk.quote({ units: { 1: 2 } }, { order }))).toEqual([
      'case.over_quantity',
      { position: 1, remaining: 1, asked: 2 },
    ])
    expect(desk.quote({ units: { 1: 1 } }, { order }).totalMinor).toBe(10_000)
  })

  it('exchanged units are not the line’s own any more, and can be asked for by their replacement only', () => {
    const desk = new QuoteDesk({ lines: [line(10_000, 2)] })
    desk.grant({ ...exchange, units: { 1: 1 }, replacements: [newGoods(10_000)] })
    expect(refusalOf(() => desk.quote({ units: { 1: 2 } }))).toEqual([
      'case.over_quantity',
      { position: 1, remaining: 1, asked: 2 },
    ])
    expect(refusalOf(() => desk.quote({ replaced: { 101: 2 } }))).toEqual([
      'case.over_quantity',
      { position: 1, remaining: 1, asked: 2 },
    ])
    expect(desk.quote({ replaced: { 101: 1 } }).totalMinor).toBe(10_000)
  })

  it('a replacement that has not left, or is of no such exchange, cannot come back', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    desk.sendsAtOnce = false
    desk.grant({ ...exchange, units: { 1: 1 }, replacements: [newGoods(10_000)] })
    const unknown = ['case.replacement_unknown', { position: 1 }]
    expect(refusalOf(() => desk.quote({ replaced: { 101: 1 } }))).toEqual(unknown)
    expect(refusalOf(() => desk.quote({ replaced: { 9: 1 } }))).toEqual(unknown)
  })
})

describe('an exchange', () => {
  it.each([
    ['nothing', []],
    ['too few', [newGoods(10_000)]],
    ['too many', [newGoods(10_000, 3)]],
    ['goods for a line that gives nothing up', [newGoods(10_000, 2), newGoods(1, 1, 2)]],
  ])('that names %s to go out is refused', (_, replacements) => {
    const desk = new QuoteDesk({ lines: [line(10_000, 2), line(500)] })
    const act = () => desk.quote({ ...exchange, units: { 1: 2 }, replacements })
    expect(refusalOf(act)).toMatchObject(['case.replacement_missing', {}])
  })

  it('of nothing is refused, as is a return or repair of nothing', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    for (const kind of ['exchange', 'return', 'repair'] as const)
      expect(refusalOf(() => desk.quote({ kind, goodwillMinor: 100 }))).toEqual(['case.no_lines', {}])
  })

  it('its rows sum to what is owed less what is due, and parse', () => {
    const desk = new QuoteDesk({ lines: [line(10_000, 2)], taxMinor: 777 })
    const dearer = desk.quote({ ...exchange, units: { 1: 2 }, replacements: [newGoods(11_000, 1), newGoods(12_000)] })
    expect(Quote.parse(dearer)).toEqual(dearer)
    expect([dearer.totalMinor, dearer.dueMinor, dearer.payments]).toEqual([0, 2_223, []])
  })

  it('stock that is short refuses it, stock nobody counted only informs', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    const ask = (available: QuoteInput['available']) =>
      codesOf(desk.quote({ ...exchange, units: { 1: 1 }, replacements: [newGoods(10_000)] }, { available: available! }))
    expect(ask(new Map([['NEW', 0]]))).toContain('out_of_stock refuses')
    expect(ask(new Map([['NEW', 1]]))).toEqual(['evidence_needed informs'])
    expect(ask(new Map())).toContain('stock_unknown informs')
  })

  it('a gift can be exchanged although nothing was paid for it', () => {
    const desk = new QuoteDesk({ lines: [line(0)] })
    const asked = desk.quote({ ...exchange, units: { 1: 1 }, replacements: [newGoods(0)] })
    expect([asked.eligibility, asked.totalMinor, asked.dueMinor]).toEqual(['eligible', 0, 0])
  })
})

describe('what replacements stand for', () => {
  const credit = (fromUnit: number, toUnit: number, amountMinor: number) =>
    ({ kind: 'exchange_credit', lineId: 1, amountMinor, inputs: { fromUnit, toUnit } }) as const

  it('the units given up, cut by cumulative floor; those beyond them stand for none and cost their price', () => {
    const named = [newGoods(0, 1), newGoods(5_000, 1)]
    expect(baseUnitsOf(named, () => 2)).toEqual([1, 1])
    expect(baseUnitsOf(named, () => 1)).toEqual([0, 1])
    expect(differencesOf(named, [credit(0, 2, 6_667)])).toEqual([-3_333, 1_666])
    expect(differencesOf(named, [credit(0, 1, 3_333)])).toEqual([0, 1_667])
  })

  it('a unit kept by the buyer beside its replacement is their own again, and the replacement worth its price', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    desk.grant({ ...exchange, units: { 1: 1 }, replacements: [newGoods(12_000)] })
    const [sold] = desk.grants
    const charge = {
      ...sold!.rows[0]!,
      kind: 'unreturned_goods',
      lineId: null,
      amountMinor: -10_000,
      inputs: {},
    } as const
    sold!.rows = [charge]
    sold!.collected = [{ ...sold!.collected[0]!, amountMinor: 12_000 }]
    sold!.replacements = [{ ...sold!.replacements[0]!, baseUnits: 0, differenceMinor: 12_000 }]
    expect([
      desk.grant({ replaced: { 102: 1 } }).totalMinor,
      desk.grant({ units: { 1: 1 } }).totalMinor,
      desk.paidMinor - desk.grantedMinor,
    ]).toEqual([12_000, 10_000, 0])
  })
})

describe('a part of a line’s value', () => {
  it('never exceeds what cheaper goods from an exchange are worth', () => {
    const desk = new QuoteDesk({ lines: [line(10_000), line(10_000)] })
    desk.grant({ ...exchange, units: { 1: 1 }, replacements: [newGoods(4_000)] })
    expect(refusalOf(() => desk.quote({ units: { 1: { part: 4_001 } } }))).toEqual([
      'case.over_paid',
      { position: 1, remainingMinor: 4_000, askedMinor: 4_001 },
    ])
    desk.grant({ units: { 1: { part: 4_000 } } })
    expect(desk.quote({ replaced: { 101: 1 } }).totalMinor).toBe(0)
  })
})

describe('evidence', () => {
  const document = {
    ...cnNoReason,
    reasons: cnNoReason.reasons.map((reason) => ({ ...reason, evidenceRequired: true })),
  }
  it('is told while there is no case, missing on a case without it, and seen once it is attached', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] }, document)
    const ask = (facts: Partial<QuoteInput>) => codesOf(desk.quote({ units: { 1: 1 }, reason: 'damaged' }, facts))
    expect(ask({})).toEqual(['evidence_needed informs'])
    expect(ask({ evidence: ['video'] })).toEqual(['evidence_missing refuses'])
    expect(ask({ evidence: ['photo'] })).toEqual(['evidence_needed informs'])
  })
})

describe('payments', () => {
  it('go back in the policy’s order of methods, then as the source lists them', () => {
    const payments = ['voucher', 'card', 'points', 'card'].map((method) => ({ method, amountMinor: 2_500, paidAt: 0 }))
    const desk = new QuoteDesk({ lines: [line(10_000)], payments }, { payBackOrder: ['card', 'points'] })
    const { payments: back } = desk.quote({ units: { 1: { part: 9_000 } } })
    expect(back.map(({ paymentId, amountMinor }) => [paymentId, amountMinor])).toEqual([
      [2, 2_500],
      [4, 2_500],
      [3, 2_500],
      [1, 1_500],
    ])
  })
})

describe('a kept policy that was retired', () => {
  it('still counts, and the quote says so', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    const policy = { versionId: 1, document: desk.document, retired: true }
    expect(codesOf(desk.quote({ units: { 1: 1 } }, { policy }))).toEqual(['policy_retired informs'])
  })
})

describe('a repair', () => {
  it('outside the warranty says that it will be charged, and costs nothing before the diagnosis', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    const asked = desk.quote(
      { kind: 'repair', reason: 'quality_defect', units: { 1: 1 } },
      { warranty: { covered: false, endsAt: 0, citation: null } },
    )
    expect([asked.eligibility, codesOf(asked), asked.rows]).toEqual([
      'eligible',
      ['not_under_warranty informs', 'evidence_needed informs'],
      [],
    ])
  })

  it('takes no units and repays no shortfall', () => {
    const desk = new QuoteDesk({ lines: [line(10_000)] })
    const repair = { parts: [], labourMinor: 4_000, taxMinor: 520, covered: false }
    const asked = desk.grant({ kind: 'repair', reason: 'quality_defect', units: { 1: 1 }, repair })
    expect([amountsOf(asked, 'repair_labour'), amountsOf(asked, 'repair_tax'), asked.dueMinor]).toEqual([
      [-4_000],
      [-520],
      4_520,
    ])
    expect(desk.grant({ units: { 1: 1 } }).totalMinor).toBe(10_000)
  })
})

describe('the ledger of a grant', () => {
  it('owes what rows come to, or makes it due, and takes either back whole', () => {
    const rows = (...amounts: number[]) =>
      amounts.map((amountMinor) => ({ kind: 'base', bearer: 'seller', amountMinor }) as const)
    expect(grantPostings(rows(10_000, -2_000), 1)).toEqual([
      { account: 'refunds.base', amountMinor: 8_000 },
      { account: 'owed_to_buyers', amountMinor: -8_000 },
    ])
    expect(grantPostings(rows(10_000, -12_000), 1)).toEqual([
      { account: 'refunds.base', amountMinor: -2_000 },
      { account: 'due_from_buyers', amountMinor: 2_000 },
    ])
    expect(grantPostings(rows(10_000, -12_000), -1)).toEqual([
      { account: 'refunds.base', amountMinor: 2_000 },
      { account: 'due_from_buyers', amountMinor: -2_000 },
    ])
    expect(grantPostings(rows(500, -500), 1)).toEqual([])
  })

  it('what the carrier bears is receivable from them', () => {
    expect(grantPostings([{ kind: 'base', bearer: 'carrier', amountMinor: 700 }], 1)).toEqual([
      { account: 'receivable.carrier', amountMinor: 700 },
      { account: 'owed_to_buyers', amountMinor: -700 },
    ])
  })
})
