import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import { PERMISSIONS } from '../../shared/permissions'
import { REFUSAL_SENTENCES } from '../../shared/refusal-sentences'
import { readSources, sourceFrom } from './read-sources'
import { detailBreaches, sentenceBreaches } from './refusal-breaches'

describe('refusals', () => {
  it('every code has a sentence in both languages, with the same details in both', () => {
    expect(sentenceBreaches(REFUSAL_SENTENCES)).toEqual([])
    expect(sentenceBreaches({ 'a.b': { 'zh-CN': '{x} 不行', 'en-US': 'no {y}' } })).toEqual([
      'a.b: {x} in Chinese, {y} in English',
    ])
    expect(sentenceBreaches({ 'a.b': { 'en-US': 'no' } })).toEqual(['a.b: a sentence is missing'])
  })

  it('every code and permission an endpoint names exists', () => {
    for (const [name, { refusals, permission }] of Object.entries(contract)) {
      expect(PERMISSIONS, name).toContain(permission)
      for (const code of refusals) expect(Object.keys(REFUSAL_SENTENCES), name).toContain(code)
    }
  })

  it('every refusal is thrown with the details its sentence names', () => {
    const product = readSources().filter(({ path }) => /^(electron|shared)\//.test(path))
    expect(detailBreaches(product)).toEqual([])
    const careless = sourceFrom('electron/domain/orders/a.ts', `throw new Refusal('money.unknown_currency', { code })`)
    expect(detailBreaches([careless])).toEqual(['electron/domain/orders/a.ts: money.unknown_currency lacks currency'])
  })
})
