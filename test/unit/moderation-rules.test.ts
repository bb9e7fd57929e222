import { describe, expect, test } from 'vitest'
import { compileRules } from '../../electron/domain/moderation/compile-rules'
import { DEFAULT_RULES } from '../../electron/domain/moderation/defaults/default-rules'
import { evaluate } from '../../electron/domain/moderation/evaluate'
import type { ReviewFacts } from '../../electron/domain/moderation/review-facts'
import { asRule } from '../../electron/domain/moderation/rules/save-rule'
import { RuleDraft, type Condition, type Outcome } from '../../shared/model/moderation'
import { Refusal } from '../../shared/refusals'

const factsOf = (body: string, more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  texts: [{ field: 'body', text: body }],
  stars: 5,
  verification: 'order',
  channel: 'taobao',
  category: null,
  sku: 'A-1',
  language: null,
  positiveBps: null,
  firstTime: null,
  duplicates: [],
  burst: null,
  ...more,
})

function ruleOf(conditions: Condition[], outcome: Outcome = 'hold', more: Partial<RuleDraft> = {}): RuleDraft {
  const label = { 'zh-CN': '试', 'en-US': 'try' }
  return RuleDraft.parse({ code: 'tried', label, enabled: true, scope: {}, conditions, outcome, ...more })
}
const ask = (draft: RuleDraft, facts: ReviewFacts) => evaluate(compileRules([asRule(draft)]), facts)
const marked = (draft: RuleDraft, text: string): string[] =>
  ask(draft, factsOf(text)).flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))
const words = (list: string[], wholeWord = true): RuleDraft =>
  ruleOf([{ kind: 'words', words: list, languages: [], wholeWord }])
const defaults = compileRules(DEFAULT_RULES.map(asRule))
const found = (text: string, more: Partial<ReviewFacts> = {}): string[] =>
  evaluate(defaults, factsOf(text, more)).map(({ rule }) => rule.code)

function refusalOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('words', () => {
  test('a whole word is no part of another; in scripts without blanks it stands anywhere', () => {
    expect(marked(words(['ass']), 'a class of glass')).toEqual([])
    expect(marked(words(['傻逼']), '这傻逼店')).toEqual(['傻逼'])
    expect(marked(words(['傻逼']), '这傻 * 逼店')).toEqual(['傻 * 逼'])
    expect(marked(words(['shit']), 'total $H1t and ｓｈｉｔ, s\u200bhit')).toEqual(['$H1t', 'ｓｈｉｔ', 's\u200bhit'])
    expect(marked(words(['shit'], false), 'bullshitting')).toEqual(['shit'])
  })
})

describe('patterns', () => {
  test('one that would hang elsewhere ends at once on a hundred kilobytes', () => {
    const rule = ruleOf([{ kind: 'pattern', pattern: '(a+)+$' }])
    const before = process.cpuUsage()
    expect(ask(rule, factsOf(`${'a'.repeat(102_400)}!`))).toEqual([])
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(2_000)
  })

  test.each(['(', 'a{2000}', '(?=x)', '\\1', '[z-a]', 'a*'])('%s is refused with its problem', (pattern) => {
    expect(refusalOf(() => compileRules([asRule(ruleOf([{ kind: 'pattern', pattern }]))]))).toBe('rule.bad_pattern')
  })
})

describe('rules that cannot be', () => {
  const stars: Condition = { kind: 'stars', from: 1, to: 2 }
  test.each(['block', 'hold', 'mask'] as const)('stars are no condition to %s', (outcome) => {
    const rule = ruleOf([stars, { kind: 'link', allow: [] }], outcome, { reason: 'link' })
    expect(refusalOf(() => compileRules([asRule(rule)]))).toBe('rule.stars_alone')
  })
  test('a block without a reason, a tag without its name, a mask without a place', () => {
    const drafts = [
      ruleOf([{ kind: 'no_words' }], 'block'),
      ruleOf([{ kind: 'no_words' }], 'tag'),
      ruleOf([{ kind: 'no_words' }], 'mask'),
    ]
    for (const draft of drafts) expect(refusalOf(() => compileRules([asRule(draft)]))).toBe('rule.incomplete')
  })
})

describe('the rules a fresh desk brings along', () => {
  test.each([
    ['加微信 abc_12345 领红包', 'messenger_accounts'],
    ['call 212-555-0123', 'phones_and_email'],
    ['11010519491231002X', 'identity_numbers'],
    ['see example.com', 'links'],
    ['\u202etxt.exe is what came', 'hidden_characters'],
    ['🙂🙂🙂', 'no_words'],
    ['哈哈哈哈哈哈', 'no_words'],
    ['五星好评返现', 'paid_review'],
  ])('%j is found by %s', (text, code) => expect(found(text)).toContain(code))

  test.each([
    '质量很好，物流快，👨‍👩‍👧都喜欢',
    'Great fit, true to size.',
    'שלום, המוצר מצוין',
    'نعم، جيد جدا',
    '<script>alert(1)</script> ok',
    '',
    ' \n',
  ])('nothing is said about %j', (text) => expect(found(text)).toEqual([]))

  test('they answer what only the facts tell, and name the reasons', () => {
    const facts = factsOf('just as described and quick to arrive, and it fits like a glove', {
      duplicates: [{ reviewId: 7, similarityBps: 9_100, daysApart: 3 }],
      burst: () => ({ n: 12, expected: 0.5 }),
    })
    const answers = evaluate(defaults, facts)
    expect(answers.map(({ rule }) => rule.code)).toEqual(['near_duplicate', 'burst'])
    expect(answers[0]!.details.duplicate).toMatchObject({ reviewId: 7, similarityBps: 9_100 })
    expect(answers[1]!.details.burst).toMatchObject({ n: 12, expected: 0.5, hours: 24 })
  })

  test('a link is suspicious twice in the first review of nobody known', () => {
    const text = 'see example.com for more'
    expect(found(text, { firstTime: true, verification: 'none' })).toEqual(['first_time_link', 'links'])
    expect(found(text, { firstTime: true, verification: 'order' })).toEqual(['links'])
    expect(found(text, { firstTime: false, verification: 'none' })).toEqual(['links'])
    expect(found('nothing to see', { firstTime: true, verification: 'none' })).toEqual([])
  })

  test('stars against the text are off until switched on, and then need a sure judgement either way', () => {
    const rule = DEFAULT_RULES.find(({ code }) => code === 'contradiction')!
    expect([rule.enabled, rule.outcome]).toEqual([false, 'hold'])
    const speaks = (stars: number, positiveBps: number | null) =>
      ask(rule, factsOf('any text', { stars, positiveBps })).length > 0
    expect([speaks(5, 300), speaks(4, 300), speaks(1, 9_700), speaks(2, 9_700)]).toEqual([true, true, true, true])
    expect([speaks(5, 301), speaks(1, 9_699), speaks(3, 0), speaks(3, 10_000), speaks(5, null)]).not.toContain(true)
  })

  test('no hostile text of a hundred kilobytes makes them fail or take long', () => {
    const pieces = [
      'a',
      '1',
      '1 ',
      '好评',
      'refund for ',
      '加',
      'a.',
      '@',
      '\ud83d',
      '\u200b',
      '١',
      'at dot ',
      '微 ',
      '13',
      '返现 ',
    ]
    for (const piece of pieces) {
      const before = process.cpuUsage()
      found(piece.repeat(Math.ceil(102_400 / piece.length)))
      const { user, system } = process.cpuUsage(before)
      expect({ piece, slow: (user + system) / 1_000 > 3_000 }).toEqual({ piece, slow: false })
    }
  })
})
