import type { BothLanguages, PolicyDocument, PolicyRule, StepClock } from '../../../../shared/model/policy'
import type { ReviewTerms } from '../../../../shared/model/review-terms'
import { useFormat } from '../../../ui/format'
import { useFieldWords } from '../words/use-field-words'
import { useRuleWords } from '../words/use-rule-words'
import type { Entry } from './document-entries'

type Dimension = ReviewTerms['dimensions'][number]

/** Names and values of compared entries in words. */
export function useChangeWords() {
  const { t, words, list, number } = useFieldWords()
  const { percent } = useFormat()
  const { sentenceOf } = useRuleWords()
  const both = (label: BothLanguages) => [...new Set([label['zh-CN'], label['en-US']])].join(' / ')
  const yesNo = (value: boolean) => t(value ? 'policy-words.yes' : 'policy-words.no')
  const named = (area: string) => (values: readonly string[]) =>
    values.length === 0 ? '–' : list(values.map((value) => t(`policy-words.${area}.${value}`)))
  const hours = ({ p50, p90 }: { p50: number; p90: number }) =>
    t('policy-words.percentiles', { p50: number(p50), p90: number(p90) })
  const clock = ({ hours, counts, citation }: StepClock) =>
    [
      t('policy-words.clocks.each', {
        hours: t('policy-words.hours', { n: number(hours) }, hours),
        counts: t(`policy-words.clocks.${counts}`),
      }),
      citation,
    ]
      .filter(Boolean)
      .join(' · ')

  const CELLS: Readonly<Record<string, (value: never, document: PolicyDocument) => string>> = {
    label: both,
    fault: (fault: string) => t(`policy-words.faults.${fault}`),
    kinds: named('kinds'),
    evidence: named('evidence'),
    evidenceRequired: yesNo,
    withinWindow: yesNo,
    priority: (value: number) => number(value),
    rule: (rule: PolicyRule, document) => sentenceOf(document, rule),
    clock,
    settlementHours: hours,
    finishHours: hours,
    dimension: ({ label, weightBps }: Omit<Dimension, 'code'>) => `${both(label)} · ${percent(weightBps)}`,
    moderationMode: (mode: string) => t(`policy-fields.choices.reviews.moderation.${mode}`),
    warrantyMonths: (months: number) => t('policy-words.months', { n: number(months) }, months),
  }

  function textOf(entry: Entry | null, document: PolicyDocument): string {
    if (!entry) return t('policies.diff.absent')
    if (entry.field?.as === 'both') return both(entry.value as BothLanguages)
    if (entry.field) return words(entry.value, entry.field)
    return CELLS[entry.table?.column ?? '']?.(entry.value as never, document) ?? ''
  }

  return { textOf, nameOf: useEntryNames() }
}

/** What an entry is called: by its label, or by the row of the table it stands in. */
function useEntryNames() {
  const { t, labelOf, language } = useFieldWords()

  /** Rows go by the name they have in the document; a code without one stands as it is. */
  function itemName(section: string, item: string, document: PolicyDocument): string {
    if (section === 'clocks') return t(`policy-words.steps.${item}`)
    const rows = {
      reasons: document.reasons,
      declines: document.declineReasons,
      rules: document.rules,
      reviews: document.reviews.dimensions,
    }[section]
    return rows?.find(({ code }) => code === item)?.label[language.value] ?? item
  }

  function nameOf({ field, table, section }: Entry, document: PolicyDocument): string {
    if (field) return labelOf(field.path)
    if (!table) return ''
    const item =
      table.column === 'finishHours' ? t(`policy-words.kinds.${table.item}`) : itemName(section, table.item, document)
    return t('policies.diff.cell', { item, column: t(`policies.diff.columns.${table.column}`) })
  }

  return nameOf
}
