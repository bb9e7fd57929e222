import type { Condition, ConditionKind, ModerationRule, RuleDraft } from '../../../../shared/model/moderation'

/** How each part of a condition is entered; `percent` is kept in basis points. */
export interface ConditionField {
  key: string
  entry: 'lines' | 'text' | 'number' | 'percent' | 'checks' | 'switch'
}
const field = (key: string, entry: ConditionField['entry']): ConditionField => ({ key, entry })

export const CONDITION_FIELDS: Readonly<Record<ConditionKind, readonly ConditionField[]>> = {
  words: [field('words', 'lines'), field('languages', 'lines'), field('wholeWord', 'switch')],
  pattern: [field('pattern', 'text')],
  link: [field('allow', 'lines')],
  contact: [field('kinds', 'checks')],
  lure: [field('kinds', 'checks')],
  duplicate: [field('atLeastBps', 'percent'), field('withinDays', 'number'), field('minLength', 'number')],
  burst: [field('hours', 'number'), field('tailBps', 'percent'), field('atLeast', 'number')],
  contradiction: [field('sureBps', 'percent')],
  first_time_author: [],
  unverified: [],
  stars: [field('from', 'number'), field('to', 'number')],
  length: [field('below', 'number'), field('above', 'number')],
  hidden_characters: [],
  no_words: [],
}
export const CONDITION_KINDS = Object.keys(CONDITION_FIELDS) as ConditionKind[]

const FRESH: Readonly<Record<ConditionKind, Condition>> = {
  words: { kind: 'words', words: [], languages: [], wholeWord: true },
  pattern: { kind: 'pattern', pattern: '' },
  link: { kind: 'link', allow: [] },
  contact: { kind: 'contact', kinds: ['phone', 'email'] },
  lure: { kind: 'lure', kinds: ['off_platform'] },
  duplicate: { kind: 'duplicate', atLeastBps: 8_000, withinDays: 365, minLength: 45 },
  burst: { kind: 'burst', hours: 24, tailBps: 10, atLeast: 5 },
  contradiction: { kind: 'contradiction', sureBps: 9_000 },
  first_time_author: { kind: 'first_time_author' },
  unverified: { kind: 'unverified' },
  stars: { kind: 'stars', from: 1, to: 5 },
  length: { kind: 'length', below: null, above: 5_000 },
  hidden_characters: { kind: 'hidden_characters' },
  no_words: { kind: 'no_words' },
}
export const freshCondition = (kind: ConditionKind): Condition => structuredClone(FRESH[kind])

export const freshRule = (): RuleDraft => ({
  code: '',
  label: { 'zh-CN': '', 'en-US': '' },
  enabled: false,
  scope: { channels: [], categories: [], skus: [] },
  conditions: [freshCondition('words')],
  outcome: 'hold',
  reason: null,
  tag: null,
})

/** A copy to be changed, without what the desk adds to a kept rule. */
export function draftOf({ code, label, enabled, scope, conditions, outcome, reason, tag }: ModerationRule): RuleDraft {
  return JSON.parse(JSON.stringify({ code, label, enabled, scope, conditions, outcome, reason, tag })) as RuleDraft
}
