import { computed } from 'vue'
import { useFormat } from '../../../ui/format'

/** Differences of shares in percentage points, always with their sign: `+1.25`. */
export function usePoints() {
  const { language } = useFormat()
  const signed = computed(
    () => new Intl.NumberFormat(language.value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }),
  )
  return {
    /** From basis points. */
    points: (bps: number) => signed.value.format(bps / 100),
    /** From hundredths of a star. */
    stars: (centi: number) => signed.value.format(centi / 100),
  }
}
