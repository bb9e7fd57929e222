import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { MEASURE_SENTENCES } from '../../../shared/sentences/measure-sentences'
import type { MeasureName } from '../../../shared/sentences/measure-sentences'
import { useRead } from '../../api/use-read'
import { useFormat } from '../../ui/format'
import { SMALL_N } from '../../ui/small-n'

/** Means, shares, months and the policies' own words for what is rated. */
export function useScoreWords() {
  const { t } = useI18n()
  const { language, number, percent, day } = useFormat()
  const { data: versions } = useRead('policies.list', () => ({}))

  /** Newest version first, so a dimension that was renamed is called as it is today. */
  const labels = computed(() => {
    const found = new Map<string, string>()
    for (const { code, label } of versions.value?.flatMap(({ document }) => document.reviews.dimensions) ?? [])
      if (!found.has(code)) found.set(code, label[language.value])
    return found
  })
  const months = computed(
    () => new Intl.DateTimeFormat(language.value, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
  )
  const decimals = computed(
    () => new Intl.NumberFormat(language.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  )
  const signs = computed(
    () => new Intl.NumberFormat(language.value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }),
  )
  const isFew = (n: number) => n < SMALL_N

  return {
    isFew,
    number,
    percent,
    day,
    /** Hundredths of a star as stars: 4.25. */
    mean: (centi: number | null) => (centi === null ? '–' : decimals.value.format(centi / 100)),
    /** Hundredths of a star as a difference in stars: −0.52. */
    signed: (centi: number) => signs.value.format(centi / 100),
    definitionOf: (name: MeasureName) => ({
      label: MEASURE_SENTENCES[name].label[language.value],
      sentence: MEASURE_SENTENCES[name].text[language.value],
    }),
    share: (part: number, whole: number) => percent(whole > 0 ? Math.round((part * 10_000) / whole) : null),
    month: (month: string) => months.value.format(Date.parse(`${month}-01T12:00:00Z`)),
    /** A code that no policy knows is shown as it is. */
    dimension: (code: string) => labels.value.get(code) || code,
    /** The text, and that it rests on few ratings where it does. */
    withFew: (text: string, n: number) => (isFew(n) ? t('scores.fewAfter', { text, n: number(n) }) : text),
  }
}
