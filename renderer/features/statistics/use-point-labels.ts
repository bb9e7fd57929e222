import { useI18n } from 'vue-i18n'
import { useFormat } from '../../ui/format'
import type { Grain, Period } from './periods'

/** Names a point of a curve: a day, the days of a week, or a month. */
export function usePointLabels() {
  const { t } = useI18n()
  const { language, day } = useFormat()

  return function labelOf({ from, to }: Period, grain: Grain): string {
    if (grain === 'day' || from === to) return day(from)
    if (grain === 'month') {
      const month = new Intl.DateTimeFormat(language.value, { year: 'numeric', month: 'short', timeZone: 'UTC' })
      return month.format(Date.parse(`${from}T00:00:00Z`))
    }
    const short = new Intl.DateTimeFormat(language.value, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    const dayOf = (date: string) => short.format(Date.parse(`${date}T00:00:00Z`))
    return t('statistics.grain.span', { from: dayOf(from), to: dayOf(to), year: from.slice(0, 4) })
  }
}
