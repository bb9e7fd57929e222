import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { ASPECTS, VERIFICATIONS, Verdict } from '../../../../shared/model/review'
import type { ReviewSummary } from '../../../../shared/model/review'
import { useChoices } from '../../../api/use-choices'
import { useRead } from '../../../api/use-read'
import { useFormat } from '../../../ui/format'

interface Option {
  readonly value: string
  readonly label: string
}
type Seen = Readonly<Record<'category' | 'language' | 'tag', ReadonlySet<string>>>
const NONE: Seen = { category: new Set(), language: new Set(), tag: new Set() }

/** What can be chosen in each filter. Categories, languages and tags are those of the reviews that were listed so far. */
export function useFilterOptions() {
  const { t } = useI18n()
  const { language } = useFormat()
  const { channels } = useChoices()
  const { data: rules } = useRead('moderation.rules', () => ({}))
  const seen = shallowRef<Seen>(NONE)

  function see(rows: readonly ReviewSummary[]): void {
    const before = seen.value
    const next: Seen = {
      category: new Set([...before.category, ...rows.flatMap(({ category }) => category ?? [])]),
      language: new Set([...before.language, ...rows.flatMap((row) => row.language ?? [])]),
      tag: new Set([...before.tag, ...rows.flatMap(({ tags }) => tags)]),
    }
    if (next.category.size + next.language.size + next.tag.size === sizeOf(before)) return
    seen.value = next
  }
  const sizeOf = (sets: Seen) => sets.category.size + sets.language.size + sets.tag.size

  const named = (values: readonly string[], area: string): Option[] =>
    values.map((value) => ({ value, label: t(`reviews.${area}.${value}`) }))
  /** What is chosen stands among the options, also where the address bar names what was not seen. */
  const known = (values: Iterable<string>, chosen: string | undefined, labelOf = (value: string) => value): Option[] =>
    [...new Set([...values, ...(chosen ? [chosen] : [])])].sort().map((value) => ({ value, label: labelOf(value) }))
  const languageName = (code: string) => {
    try {
      return new Intl.DisplayNames(language.value, { type: 'language' }).of(code) ?? code
    } catch {
      return code
    }
  }

  return {
    see,
    channels,
    rules: computed(() => rules.value?.map(({ code, label }) => ({ value: code, label: label[language.value] })) ?? []),
    verifications: computed(() => named(VERIFICATIONS, 'verifications')),
    verdicts: computed(() => named(Verdict.options, 'verdicts')),
    aspects: computed(() => named(ASPECTS, 'aspects')),
    yesNo: (area: 'commented' | 'replied') => named(['yes', 'no'], `filters.${area}Options`),
    categories: (chosen: string | undefined) => known(seen.value.category, chosen),
    languages: (chosen: string | undefined) => known(seen.value.language, chosen, languageName),
    tags: (chosen: string | undefined) => known(seen.value.tag, chosen),
  }
}
