import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { FORECAST_MEASURES } from '../../../../shared/contract/forecast'
import type { ForecastMeasure } from '../../../../shared/contract/forecast'
import { MEASURE_SENTENCES } from '../../../../shared/sentences/measure-sentences'
import { Refusal } from '../../../../shared/refusals'
import { useFormat } from '../../../ui/format'
import { useRefusalText } from '../../../ui/use-refusal-text'
import type { Period } from '../periods'
import { usePointLabels } from '../use-point-labels'
import type { ForecastGrain } from './forecast-query'

/** Names of what is forecast, of its points, and of why there is no forecast. */
export function useForecastWords() {
  const { t } = useI18n()
  const { language, number } = useFormat()
  const textOf = useRefusalText()
  const labelOf = usePointLabels()

  const nameOf = (measure: ForecastMeasure) =>
    measure === 'reviews' ? t('forecast.reviews') : MEASURE_SENTENCES[measure].label[language.value]

  return {
    nameOf,
    options: computed(() => FORECAST_MEASURES.map((value) => ({ value, label: nameOf(value) }))),
    /** One decimal is all a forecast of counts can bear. */
    rounded: (value: number) => number(Math.round(value * 10) / 10),
    labelsOf(points: readonly Period[], grain: ForecastGrain): string[] {
      const isOneYear = new Set(points.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)])).size <= 1
      return points.map((point) => labelOf(point, grain, isOneYear))
    },
    definition: (name: 'forecast' | 'control_limits' | 'movers' | 'rule_cost') => ({
      label: MEASURE_SENTENCES[name].label[language.value],
      sentence: MEASURE_SENTENCES[name].text[language.value],
    }),
    /** A refusal that is an answer: too little data, or a filter that the measure does not know. Null for anything else. */
    plainly(error: unknown, measure: ForecastMeasure): string | null {
      if (!(error instanceof Refusal)) return null
      if (error.code === 'forecast.too_short' || error.code === 'statistics.too_many_points') return textOf(error)
      return error.code === 'forecast.not_applicable' ? t('forecast.notApplicable', { measure: nameOf(measure) }) : null
    },
  }
}
