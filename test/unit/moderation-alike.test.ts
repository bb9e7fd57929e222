import { describe, expect, test } from 'vitest'
import { compileRules } from '../../electron/domain/moderation/compile-rules'
import { DEFAULT_RULES } from '../../electron/domain/moderation/defaults/default-rules'
import { evaluate } from '../../electron/domain/moderation/evaluate'
import { asRule } from '../../electron/domain/moderation/rules/save-rule'
import { normalise } from '../../electron/domain/moderation/normalise'
import { weightOf } from '../../electron/domain/moderation/text/weight-of'
import { Condition } from '../../shared/model/moderation'

const rule = compileRules(DEFAULT_RULES.filter(({ code }) => code === 'near_duplicate').map(asRule))

/** Whether a text is held when an earlier review says the same word for word. */
const isHeld = (...texts: string[]): boolean =>
  evaluate(rule, {
    texts: texts.map((text, index) => ({ field: index === 0 ? 'body' : `follow_up:${index}`, text })),
    stars: 3,
    verification: 'order',
    channel: '',
    category: null,
    sku: 'A-1',
    language: null,
    positiveBps: null,
    firstTime: null,
    duplicates: [{ reviewId: 7, similarityBps: 10_000, daysApart: 1 }],
    burst: null,
  }).length > 0

describe('how much a text says', () => {
  test.each([
    ['', 0],
    ['good', 4],
    ['Não recebi o produto', 20],
    ['很好', 6],
    ['尺码 M 正好', 15],
    ['𠮷野家', 9],
    ['かわいい', 4],
    ['👍👍', 2],
    ['ＡＢ', 2],
  ])('%j counts %i', (text, weight) => expect(weightOf(normalise(text).text)).toBe(weight))
})

describe('honest short sentences that many buyers write', () => {
  test.each([
    'Não recebi o produto',
    'Não recebi meu produto!!',
    'Produto entregue antes do prazo',
    'Arrived on time, thank you very much',
    'good',
    '质量很好，物流很快',
    '东西不错，物流给力，好评！',
    '还没用，用了再来评价',
    '👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍',
  ])('are not held for being alike: %s', (text) => expect(isHeld(text)).toBe(false))
})

describe('copies long enough to be no chance', () => {
  test.each([
    'Produto de ótima qualidade, chegou antes do prazo e muito bem embalado',
    'The sole came off after a single walk to the station and back',
    '鞋底走了一天就开胶，客服一直不回消息',
    '颜色很正尺码也正好家里人都说好看',
  ])('are held: %s', (text) => expect(isHeld(text)).toBe(true))

  test('the line runs at 45 letters or 15 Han characters', () => {
    expect([isHeld('a'.repeat(44)), isHeld('a'.repeat(45))]).toEqual([false, true])
    expect([isHeld('好'.repeat(14)), isHeld('好'.repeat(15))]).toEqual([false, true])
  })

  test('the longest text of a review counts, not their sum', () => {
    expect(isHeld('不错的鞋子不错的鞋子', '用了一周还是不错的')).toBe(false)
  })

  test('a condition that says no length asks for as much', () => {
    expect(Condition.parse({ kind: 'duplicate' })).toMatchObject({ minLength: 45 })
  })
})
