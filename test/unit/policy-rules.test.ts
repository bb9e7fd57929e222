import { describe, expect, it } from 'vitest'
import { rulesSay, type RuleFacts } from '../../electron/domain/policies/rules'
import { PolicyRule, type RuleConditions } from '../../shared/model/policy'

const facts: RuleFacts = {
  kind: 'return',
  reason: 'damaged',
  fault: 'seller',
  channel: 'taobao',
  segment: 'young',
  categories: ['clothing', 'shoes'],
  totalMinor: 5_000,
  buyerCases: 2,
}
const rule = (code: string, when: RuleConditions, changes: Partial<PolicyRule> = {}): PolicyRule =>
  PolicyRule.parse({
    code,
    label: { 'zh-CN': code, 'en-US': code },
    priority: 10,
    when,
    outcome: 'approve',
    ...changes,
  })
const said = (rules: PolicyRule[], changes: Partial<RuleFacts> = {}) =>
  rulesSay({ rules }, { ...facts, ...changes })?.code ?? null

describe('which rule speaks', () => {
  it('is the one with the highest priority, and the earlier of equals', () => {
    const rules = [rule('low', {}, { priority: 1 }), rule('first', {}), rule('second', {})]
    expect(said(rules)).toBe('first')
    expect(said([...rules].reverse())).toBe('second')
    expect(said([])).toBeNull()
  })

  it('is the next one where the first does not fit', () => {
    expect(said([rule('big', { totalAtLeastMinor: 6_000 }, { priority: 99 }), rule('any', {})])).toBe('any')
  })

  it.each<[string, RuleConditions, Partial<RuleFacts>]>([
    ['kind', { kinds: ['return'] }, { kind: 'refund' }],
    ['reason', { reasons: ['damaged'] }, { reason: 'no_reason' }],
    ['fault', { faults: ['seller', 'carrier'] }, { fault: 'buyer' }],
    ['channel', { channels: ['taobao'] }, { channel: 'jd' }],
    ['segment', { segments: ['young'] }, { segment: null }],
    ['segment of another name', { segments: ['young'] }, { segment: 'premium' }],
    ['categories, all of them', { categories: ['clothing', 'shoes'] }, { categories: ['clothing', 'phones'] }],
    ['categories, where a line has none', { categories: ['clothing', 'shoes'] }, { categories: ['clothing', null] }],
    ['amount at most', { totalAtMostMinor: 5_000 }, { totalMinor: 5_001 }],
    ['amount at least', { totalAtLeastMinor: 5_000 }, { totalMinor: 4_999 }],
    ['cases at most', { buyerCasesAtMost: 2 }, { buyerCases: 3 }],
    ['cases at least', { buyerCasesAtLeast: 2 }, { buyerCases: 1 }],
  ])('depends on the %s', (_, when, changes) => {
    const rules = [rule('it', when)]
    expect([said(rules), said(rules, changes)]).toEqual(['it', null])
  })

  it('does not depend on what is left out or left empty, nor on capitals and spaces of names', () => {
    expect(said([rule('it', { kinds: [], reasons: [], segments: [], categories: [] })])).toBe('it')
    expect(said([rule('it', { segments: [' Young '], categories: ['Ｃlothing', 'SHOES'] })])).toBe('it')
  })

  it('holds a case up, or declines it, for one line of the category, but grants only when all are', () => {
    const when = { categories: ['shoes'] }
    expect(said([rule('it', when, { outcome: 'review' })])).toBe('it')
    expect(said([rule('it', when, { outcome: 'decline', declineCode: 'x' })])).toBe('it')
    expect(said([rule('it', when)])).toBeNull()
    expect(said([rule('it', when)], { categories: [] })).toBeNull()
  })

  it('leaves goods with the buyer only where they would have come back', () => {
    const rules = [rule('keep', {}, { outcome: 'refund_without_return' })]
    expect([said(rules), said(rules, { kind: 'refund' }), said(rules, { kind: 'exchange' })]).toEqual([
      'keep',
      null,
      null,
    ])
  })
})
