import type { PolicyDocument, PolicyRule } from '../../../../shared/model/policy'
import { useFieldWords } from './use-field-words'

type Conditions = PolicyRule['when']
type Listed = 'kinds' | 'reasons' | 'faults' | 'channels' | 'segments' | 'categories'
type Counted = 'buyerCasesAtMost' | 'buyerCasesAtLeast'
type Priced = 'totalAtMostMinor' | 'totalAtLeastMinor'

export const LISTED: readonly Listed[] = ['kinds', 'reasons', 'faults', 'channels', 'segments', 'categories']
export const PRICED: readonly Priced[] = ['totalAtMostMinor', 'totalAtLeastMinor']
export const COUNTED: readonly Counted[] = ['buyerCasesAtMost', 'buyerCasesAtLeast']

/** How much a rule may do in a day. */
function useLimitWords() {
  const { t, list, amount, number } = useFieldWords()
  return ({ atMostPerDay, atMostMinorPerDay }: PolicyRule): string => {
    if (atMostPerDay === null && atMostMinorPerDay === null) return ''
    const parts = [
      ...(atMostPerDay === null ? [] : [t('policy-words.rule.cases', { n: number(atMostPerDay) }, atMostPerDay)]),
      ...(atMostMinorPerDay === null ? [] : [amount(atMostMinorPerDay)]),
    ]
    return t('policy-words.rule.perDay', { most: list(parts) })
  }
}

/** An automatic rule as a sentence a clerk can check. */
export function useRuleWords() {
  const { t, list, amount, number, language } = useFieldWords()
  const limitOf = useLimitWords()

  function named(document: PolicyDocument, field: Listed, value: string): string {
    if (field === 'kinds') return t(`policy-words.kinds.${value}`)
    if (field === 'faults') return t(`policy-words.faults.${value}`)
    if (field !== 'reasons') return value
    return document.reasons.find(({ code }) => code === value)?.label[language.value] ?? value
  }

  function conditionsOf(document: PolicyDocument, when: Conditions): string[] {
    const listed = LISTED.flatMap((field) => {
      const values = when[field]
      if (!values || values.length === 0) return []
      const names = list(
        values.map((value) => named(document, field, value)),
        'disjunction',
      )
      return [t(`policy-words.rule.when.${field}`, { names })]
    })
    const priced = PRICED.flatMap((field) => {
      const minor = when[field]
      return minor === undefined ? [] : [t(`policy-words.rule.when.${field}`, { amount: amount(minor) })]
    })
    const counted = COUNTED.flatMap((field) => {
      const n = when[field]
      return n === undefined ? [] : [t(`policy-words.rule.when.${field}`, { n: number(n) }, n)]
    })
    return [...listed, ...priced, ...counted]
  }

  function outcomeOf(document: PolicyDocument, { outcome, declineCode }: PolicyRule): string {
    if (outcome !== 'decline') return t(`policy-words.rule.outcomes.${outcome}`)
    const reason = document.declineReasons.find(({ code }) => code === declineCode)?.label[language.value]
    return t('policy-words.rule.outcomes.decline', { reason: reason ?? declineCode ?? '–' })
  }

  function sentenceOf(document: PolicyDocument, rule: PolicyRule): string {
    const conditions = conditionsOf(document, rule.when)
    const outcome = outcomeOf(document, rule)
    const said =
      conditions.length === 0
        ? t('policy-words.rule.always', { outcome })
        : t('policy-words.rule.sentence', { conditions: list(conditions), outcome })
    return [said, limitOf(rule)].filter(Boolean).join(' ')
  }

  return { sentenceOf }
}
