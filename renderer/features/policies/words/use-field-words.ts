import { useI18n } from 'vue-i18n'
import type { BothLanguages, CaseKind } from '../../../../shared/model/policy'
import { useDesk } from '../../../api/use-desk'
import { useFormat } from '../../../ui/format'
import type { PolicyField } from './policy-fields'

/** Values of a policy in words: `7 days`, `no limit`, `30 %`. Amounts are told in the shop's currency. */
export function useFieldWords() {
  const { t } = useI18n()
  const { money, number, percent, language } = useFormat()
  const { settings } = useDesk()

  const amount = (minor: number) => money(minor, settings.value?.currency ?? 'CNY')
  const list = (words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
    new Intl.ListFormat(language.value, { type }).format(words)
  const empty = ({ empty: meaning }: PolicyField) => t(`policy-words.empty.${meaning ?? 'none'}`)
  const counted = (unit: 'days' | 'months') => (value: number) => t(`policy-words.${unit}`, { n: number(value) }, value)

  const WORDS: Readonly<Record<PolicyField['as'], (value: never, field: PolicyField) => string>> = {
    both: (value: BothLanguages) => value[language.value],
    text: (value: string) => value,
    days: counted('days'),
    months: counted('months'),
    number: (value: number) => number(value),
    percent: (value: number) => percent(value),
    amount,
    yesNo: (value: boolean) => t(value ? 'policy-words.yes' : 'policy-words.no'),
    choice: (value: string, { path }) => t(`policy-fields.choices.${path}.${value}`),
    tags: (value: readonly string[]) => list(value),
    kinds: (value: readonly CaseKind[]) => list(value.map((kind) => t(`policy-words.kinds.${kind}`))),
  }

  function words(value: unknown, field: PolicyField): string {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return empty(field)
    return WORDS[field.as](value as never, field)
  }

  return { words, amount, list, labelOf: (path: string) => t(`policy-fields.labels.${path}`), t, number, language }
}
