import { useFormat } from '../../ui/format'
import type { Grain, Period } from './periods'

const SHAPES: Readonly<Record<Grain, Intl.DateTimeFormatOptions>> = {
  day: { month: 'short', day: 'numeric' },
  week: { month: 'numeric', day: 'numeric' },
  month: { month: 'short' },
}
const noonOf = (date: string) => Date.parse(`${date}T12:00:00Z`)

/** Names a point of a curve: a day, the days of a week, or a month; with its year where the curve crosses one. */
export function usePointLabels() {
  const { language } = useFormat()

  return function labelOf({ from, to }: Period, grain: Grain, isOneYear: boolean): string {
    const year: Intl.DateTimeFormatOptions =
      isOneYear && grain !== 'month' ? {} : { year: grain === 'week' ? '2-digit' : 'numeric' }
    const format = new Intl.DateTimeFormat(language.value, { ...SHAPES[grain], ...year, timeZone: 'UTC' })
    return grain === 'week' ? format.formatRange(noonOf(from), noonOf(to)) : format.format(noonOf(from))
  }
}
