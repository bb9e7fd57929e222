import { describe, expect, it } from 'vitest'
import { everyOrderFits } from '../../electron/domain/policies/for-everyone'
import { choosePolicy, type CaseFacts } from '../../electron/domain/policies/policy-for'
import type { ScopedVersion } from '../../electron/domain/policies/scope'
import type { PolicyScope } from '../../shared/model/policy'

const everyone: PolicyScope = { channels: [], categories: [], segments: [], kinds: [] }
const version = (id: number, scope: Partial<PolicyScope>, changes: Partial<ScopedVersion> = {}): ScopedVersion => ({
  id,
  validFrom: 0,
  validTo: null,
  publishedAt: id,
  scope: { ...everyone, ...scope },
  ...changes,
})
const facts: CaseFacts = {
  orderPolicyVersionId: 1,
  placedAt: 1_000,
  channel: 'taobao',
  segment: 'premium',
  kind: 'exchange',
  categories: ['phones'],
}
const chosen = (others: ScopedVersion[], changes: Partial<CaseFacts> = {}) =>
  choosePolicy([version(1, {}), ...others], { ...facts, ...changes })

describe('the policy of a case', () => {
  it('is the one its order keeps, where none is narrower', () => {
    expect(chosen([])).toEqual({ versionId: 1, because: 'order', scoped: [] })
    expect(chosen([version(2, { kinds: ['repair'] })]).versionId).toBe(1)
  })

  it('is the narrowest that fits, and says by what', () => {
    const versions = [version(2, { kinds: ['exchange'] }), version(3, { kinds: ['exchange'], categories: ['phones'] })]
    expect(chosen(versions)).toEqual({ versionId: 3, because: 'narrower', scoped: ['categories', 'kinds'] })
    expect(chosen(versions, { categories: ['phones', 'cases'] }).versionId).toBe(2)
    expect(chosen(versions, { categories: ['phones', null] }).versionId).toBe(2)
    expect(chosen(versions, { categories: [] }).versionId).toBe(2)
    expect(chosen(versions, { kind: 'refund' }).versionId).toBe(1)
  })

  it('of equals is the one published later, whatever order they stand in', () => {
    const versions = [
      version(2, { kinds: ['exchange'] }, { publishedAt: 9 }),
      version(3, { kinds: ['exchange', 'repair'] }),
    ]
    expect(chosen(versions).versionId).toBe(2)
    expect(chosen([...versions].reverse()).versionId).toBe(2)
  })

  it('was in force when the order was placed: neither one that came later nor one that had ended', () => {
    const kinds = { kinds: ['exchange' as const] }
    expect(chosen([version(2, kinds, { validFrom: 1_001 })]).versionId).toBe(1)
    expect(chosen([version(2, kinds, { validTo: 1_000 })]).versionId).toBe(1)
    expect(chosen([version(2, kinds, { validFrom: 1_000, validTo: 1_001 })]).versionId).toBe(2)
  })

  it('of policies for whole orders is only the one the order keeps, however narrow another is', () => {
    expect(chosen([version(2, { segments: ['premium'], channels: ['taobao'] })]).versionId).toBe(1)
  })

  it('for another channel or segment does not fit', () => {
    expect(chosen([version(2, { kinds: ['exchange'], channels: ['jd'] })]).versionId).toBe(1)
    expect(chosen([version(2, { kinds: ['exchange'], segments: ['young'] })]).versionId).toBe(1)
    expect(chosen([version(2, { kinds: ['exchange'], segments: ['young'] })], { segment: null }).versionId).toBe(1)
  })

  it('the order keeps narrower than one for its kind stays', () => {
    const own = version(5, { channels: ['taobao'], segments: ['premium'] })
    expect(choosePolicy([own, version(6, { kinds: ['exchange'] })], { ...facts, orderPolicyVersionId: 5 })).toEqual({
      versionId: 5,
      because: 'order',
      scoped: ['channels', 'segments'],
    })
  })

  it('for a segment goes before one for kinds and goods of everybody, and one for both before either', () => {
    const goods = version(6, { kinds: ['exchange'], categories: ['phones'] })
    const segment = version(5, { segments: ['premium'] })
    const both = version(7, { segments: ['premium'], kinds: ['exchange'] })
    const kept = { ...facts, orderPolicyVersionId: 5 }
    expect(choosePolicy([segment, goods], kept).versionId).toBe(5)
    expect(choosePolicy([segment, goods, both], kept).versionId).toBe(7)
    expect(choosePolicy([version(1, {}), goods], facts).versionId).toBe(6)
  })

  it('that nobody knows is refused', () => {
    expect(() => choosePolicy([], facts)).toThrow('policy.unknown')
  })
})

describe('a policy for every order', () => {
  it('must be there from now on without a gap', () => {
    expect(everyOrderFits([version(1, {})], 100)).toBe(true)
    expect(everyOrderFits([version(1, {}, { validTo: 200 })], 100)).toBe(false)
    expect(everyOrderFits([version(1, {}, { validTo: 200 }), version(2, {}, { validFrom: 200 })], 100)).toBe(true)
    expect(everyOrderFits([version(1, {}, { validTo: 200 }), version(2, {}, { validFrom: 201 })], 100)).toBe(false)
  })

  it('is none that is for a channel, a segment, a category or a kind, and none taken back before it began', () => {
    expect(everyOrderFits([version(1, { channels: ['a'] }), version(2, { kinds: ['refund'] })], 0)).toBe(false)
    expect(everyOrderFits([version(1, {}, { validFrom: 50, validTo: 50 })], 50)).toBe(false)
  })
})
