import { useFormat } from '../../../ui/format'
import { readable } from './duration'

/** Durations as the desk's language writes them: `3.5 hr`, `3.5小时`. */
export function useDurations() {
  const { language } = useFormat()
  return function duration(ms: number): string {
    const { value, unit } = readable(ms)
    const shown = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const
    return new Intl.NumberFormat(language.value, shown).format(value)
  }
}
