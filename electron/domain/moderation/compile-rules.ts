/** Rules made ready to be asked: checked, patterns compiled, words indexed. */
import type { Condition, ModerationRule } from '../../../shared/model/moderation'
import { checkRule } from './check-rule'
import type { Check } from './conditions/hit'
import { patternCheck } from './conditions/pattern'
import {
  burstCheck,
  contradictionCheck,
  duplicateCheck,
  firstTimeCheck,
  starsCheck,
  unverifiedCheck,
} from './conditions/review-signs'
import { contactCheck, hiddenCheck, lengthCheck, linkCheck, lureCheck, noWordsCheck } from './conditions/text-signs'
import { wordsCheck } from './conditions/words'

export interface CompiledRule {
  rule: ModerationRule
  checks: readonly Check[]
}

export interface CompiledRules {
  rules: readonly CompiledRule[]
  /** Facts that any of the rules asks for; the others need not be looked up. */
  needs: {
    /** The lowest likeness and the longest time any rule asks for; null where none does. */
    duplicates: { atLeastBps: number; withinDays: number } | null
    burstHours: readonly number[]
    firstTime: boolean
    sentiment: boolean
  }
}

/** Makes every rule given ready, switched on or not. @throws Refusal rule.bad_pattern, rule.stars_alone, rule.incomplete */
export function compileRules(rules: readonly ModerationRule[]): CompiledRules {
  const conditions = rules.flatMap((rule) => rule.conditions)
  const duplicates = conditions.filter((condition) => condition.kind === 'duplicate')
  return {
    rules: rules.map((rule) => {
      checkRule(rule)
      return { rule, checks: [...rule.conditions].sort((a, b) => costOf(a) - costOf(b)).map(checkOf) }
    }),
    needs: {
      duplicates:
        duplicates.length === 0
          ? null
          : {
              atLeastBps: Math.min(...duplicates.map(({ atLeastBps }) => atLeastBps)),
              withinDays: Math.max(...duplicates.map(({ withinDays }) => withinDays)),
            },
      burstHours: [
        ...new Set(conditions.flatMap((condition) => (condition.kind === 'burst' ? [condition.hours] : []))),
      ],
      firstTime: conditions.some(({ kind }) => kind === 'first_time_author'),
      sentiment: conditions.some(({ kind }) => kind === 'contradiction'),
    },
  }
}

const READS_TEXT: readonly Condition['kind'][] = ['words', 'pattern', 'link', 'contact', 'lure', 'hidden_characters']

/** What looks at the review as a whole is asked before what reads its text. */
const costOf = ({ kind }: Condition): number => (kind === 'pattern' ? 2 : READS_TEXT.includes(kind) ? 1 : 0)

function checkOf(condition: Condition): Check {
  switch (condition.kind) {
    case 'words':
      return wordsCheck(condition)
    case 'pattern':
      return patternCheck(condition)
    case 'link':
      return linkCheck(condition)
    case 'contact':
      return contactCheck(condition)
    case 'lure':
      return lureCheck(condition)
    case 'duplicate':
      return duplicateCheck(condition)
    case 'burst':
      return burstCheck(condition)
    case 'contradiction':
      return contradictionCheck(condition)
    case 'first_time_author':
      return firstTimeCheck()
    case 'unverified':
      return unverifiedCheck()
    case 'stars':
      return starsCheck(condition)
    case 'length':
      return lengthCheck(condition)
    case 'hidden_characters':
      return hiddenCheck()
    case 'no_words':
      return noWordsCheck()
  }
}
