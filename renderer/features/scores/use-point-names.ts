import { computed } from 'vue'
import { useFormat } from '../../ui/format'

interface Point {
  readonly from: string
  readonly to: string
}

/** Names weeks by their days and months by their name. */
export function usePointNames() {
  const { language } = useFormat()
  const week = computed(
    () =>
      new Intl.DateTimeFormat(language.value, { month: 'numeric', day: 'numeric', year: '2-digit', timeZone: 'UTC' }),
  )
  const month = computed(
    () => new Intl.DateTimeFormat(language.value, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  )
  const noon = (date: string) => Date.parse(`${date}T12:00:00Z`)
  return ({ from, to }: Point, grain: 'week' | 'month') =>
    grain === 'month' ? month.value.format(noon(from)) : week.value.formatRange(noon(from), noon(to))
}
