import { MEASURE_SENTENCES } from '../../../shared/sentences/measure-sentences'
import type { MeasureName } from '../../../shared/sentences/measure-sentences'
import { useFormat } from '../../ui/format'

/** What a measure is called and what it counts, in the desk's language. */
export function useMeasures() {
  const { language } = useFormat()
  return {
    measureName: (measure: MeasureName) => MEASURE_SENTENCES[measure].label[language.value],
    definitionOf: (measure: MeasureName) => MEASURE_SENTENCES[measure].text[language.value],
  }
}
