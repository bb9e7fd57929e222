import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { CaseFilter } from '../../../../shared/contract/cases'
import type { Dimension } from '../../../../shared/model/measures'
import { MEASURE_SENTENCES } from '../../../../shared/sentences/measure-sentences'
import { useMemberName } from '../../../api/use-members'
import { useFormat } from '../../../ui/format'

interface Chip {
  readonly key: string
  readonly label: string
  /** What taking it away changes. */
  readonly changes: Partial<CaseFilter>
}

export const MEMBER_FIELDS = { sku: 'product', category: 'category', agent: 'agent', segment: 'segment' } as const
export type MemberField = keyof typeof MEMBER_FIELDS
const FIELDS = Object.keys(MEMBER_FIELDS) as readonly MemberField[]

/** Filters that came with a link, in words. The days of a mark are said with what happened on them. */
export function useCaseChips(filter: () => CaseFilter) {
  const { t, te } = useI18n()
  const { language, days } = useFormat()
  const names = Object.fromEntries(
    FIELDS.map((field) => [field, useMemberName(MEMBER_FIELDS[field] satisfies Dimension, () => filter()[field])]),
  ) as Record<MemberField, ReturnType<typeof useMemberName>>

  const worded = (area: string, code: string) =>
    te(`case-filters.${area}.${code}`) ? t(`case-filters.${area}.${code}`) : code
  const daysOf = ({ counted }: CaseFilter) => (counted ? days(counted.from, counted.to) : t('case-filters.anyDay'))

  const members = (now: CaseFilter): Chip[] =>
    FIELDS.filter((field) => now[field] !== undefined).map((field) => ({
      key: field,
      label: t(`case-filters.member.${field}`, { name: names[field].value }),
      changes: { [field]: undefined },
    }))

  function steps(now: CaseFilter): Chip[] {
    const chips: Chip[] = []
    const dated = (key: 'clock' | 'timed', label: string) =>
      chips.push({ key, label, changes: { [key]: undefined, counted: undefined } })
    if (now.clock) {
      const { step, late } = now.clock
      const how = late === undefined ? 'all' : late ? 'late' : 'kept'
      const said = te(`cases.clocks.${step}`) ? t(`cases.clocks.${step}`) : step
      dated('clock', t(`case-filters.clock.${how}`, { step: said, days: daysOf(now) }))
    }
    if (now.timed) dated('timed', t('case-filters.timed', { step: worded('timedSteps', now.timed), days: daysOf(now) }))
    return chips
  }

  function ruleChip({ rule = '', bearer, citation }: CaseFilter): Chip {
    const more = [
      ...(bearer ? [t('case-filters.borneBy', { name: t(`cases.faults.${bearer}`) })] : []),
      ...(citation ? [t('case-filters.citing', { citation })] : []),
    ]
    const label = [t('case-filters.rule', { rule }), ...more].join(t('case-filters.and'))
    return { key: 'rule', label, changes: { rule: undefined, bearer: undefined, citation: undefined } }
  }

  function words(now: CaseFilter): Chip[] {
    const chips: Chip[] = []
    const add = (key: keyof CaseFilter, label: string) => chips.push({ key, label, changes: { [key]: undefined } })
    if (now.decision) add('decision', t('case-filters.decision', { name: worded('decisions', now.decision) }))
    if (now.outcome) add('outcome', t('case-filters.outcome', { name: worded('outcomes', now.outcome) }))
    if (now.rule) chips.push(ruleChip(now))
    if (now.counted && !now.clock && !now.timed) {
      const measure = MEASURE_SENTENCES[now.counted.measure].label[language.value]
      add('counted', t('case-filters.counted', { measure, days: daysOf(now) }))
    }
    if (now.orderId !== undefined) add('orderId', t('case-filters.order', { id: now.orderId }))
    return chips
  }

  return {
    members: computed(() => members(filter())),
    marks: computed(() => [...steps(filter()), ...words(filter())]),
  }
}
