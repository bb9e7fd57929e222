import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { ASPECTS, VERIFICATIONS, Verdict } from '../../../../shared/model/review'
import { useChoices } from '../../../api/use-choices'
import { useRead } from '../../../api/use-read'
import { useFormat } from '../../../ui/format'
import { plainText } from '../../../ui/outside-text'
import { languageName } from '../language-name'

interface Option {
  readonly value: string
  readonly label: string
}

/** What can be chosen in each filter. What reviews have is counted by the desk; the figure is of all reviews. */
export function useFilterOptions() {
  const { t } = useI18n()
  const { language, number } = useFormat()
  const { channels } = useChoices()
  const { data: rules } = useRead('moderation.rules', () => ({}))
  const { data: facets } = useRead('reviews.facets', () => ({}))

  const named = (values: readonly string[], area: string): Option[] =>
    values.map((value) => ({ value, label: t(`reviews.${area}.${value}`) }))
  /** What is chosen stands among the options, also where the address bar names what no review has. */
  function counted(
    values: readonly { value: string; n: number }[] | undefined,
    chosen: string | undefined,
    labelOf: (value: string) => string = plainText,
  ): Option[] {
    const known = values ?? []
    const others = chosen && !known.some(({ value }) => value === chosen) ? [{ value: chosen, n: 0 }] : []
    return [...known, ...others].map(({ value, n }) => ({
      value,
      label: t('reviews.filters.ofAll', { value: labelOf(value), n: number(n) }),
    }))
  }

  return {
    channels,
    rules: computed(() => rules.value?.map(({ code, label }) => ({ value: code, label: label[language.value] })) ?? []),
    verifications: computed(() => named(VERIFICATIONS, 'verifications')),
    verdicts: computed(() => named(Verdict.options, 'verdicts')),
    aspects: computed(() => named(ASPECTS, 'aspects')),
    yesNo: (area: 'commented' | 'replied' | 'counted') => named(['yes', 'no'], `filters.${area}Options`),
    categories: (chosen: string | undefined) => counted(facets.value?.categories, chosen),
    languages: (chosen: string | undefined) =>
      counted(facets.value?.languages, chosen, (code) => languageName(code, language.value)),
    tags: (chosen: string | undefined) => counted(facets.value?.tags, chosen),
  }
}
