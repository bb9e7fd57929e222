import { useI18n } from 'vue-i18n'
import type { CaseFilter } from '../../../../shared/contract/cases'
import { MEASURE_SENTENCES } from '../../../../shared/sentences/measure-sentences'
import { useFormat } from '../../../ui/format'
import type { Chip } from './use-case-chips'

/** What a mark of a chart counts, in words. The days of a mark are said with what happened on them. */
export function useMarkChips() {
  const { t, te } = useI18n()
  const { language, day, days } = useFormat()
  const worded = (area: string, code: string) => (te(`${area}.${code}`) ? t(`${area}.${code}`) : code)
  const daysOf = ({ counted }: CaseFilter) => (counted ? days(counted.from, counted.to) : t('case-filters.anyDay'))

  function steps(now: CaseFilter): Chip[] {
    const chips: Chip[] = []
    const dated = (key: 'clock' | 'timed', label: string) =>
      chips.push({ key, label, changes: { [key]: undefined, counted: undefined } })
    if (now.clock) {
      const { step, late } = now.clock
      const how = late === undefined ? 'all' : late ? 'late' : 'kept'
      const said = { step: worded('cases.clocks', step), days: daysOf(now) }
      dated('clock', t(`case-filters.clock.${how}`, said))
    }
    if (now.timed) {
      const said = { step: worded('case-filters.timedSteps', now.timed), days: daysOf(now) }
      dated('timed', t('case-filters.timed', said))
    }
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
    for (const key of ['decision', 'outcome'] as const) {
      const code = now[key]
      if (code) add(key, t(`case-filters.${key}`, { name: worded(`case-filters.${key}s`, code) }))
    }
    if (now.rule) chips.push(ruleChip(now))
    if (now.counted && !now.clock && !now.timed) {
      const measure = MEASURE_SENTENCES[now.counted.measure].label[language.value]
      add('counted', t('case-filters.counted', { measure, days: daysOf(now) }))
    }
    if (now.openOn) add('openOn', t('case-filters.openOn', { day: day(now.openOn) }))
    if (now.orderId !== undefined) add('orderId', t('case-filters.order', { id: now.orderId }))
    return chips
  }
  return { steps, words }
}
