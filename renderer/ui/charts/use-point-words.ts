import { useI18n } from 'vue-i18n'
import { useFormat } from '../format'
import { SMALL_N } from '../small-n'
import type { PointWords } from './series-marks'

/** What is said of single points; each call reads the language. */
export function usePointWords(): PointWords {
  const { t } = useI18n()
  const { percent } = useFormat()
  return {
    get above() {
      return t('ui.chart.above')
    },
    get below() {
      return t('ui.chart.below')
    },
    get few() {
      return t('ui.chart.few', { n: SMALL_N })
    },
    low: (band) => t('ui.chart.low', { band }),
    high: (band) => t('ui.chart.high', { band }),
    withShare: (value, share) => t('ui.chart.withShare', { value, share: percent(Math.round(share * 10_000)) }),
  }
}
