import { MEASURE_SENTENCES, type MeasureName } from '../../../../shared/sentences/measure-sentences'
import type { Language } from '../../../../shared/refusal-sentences'

/** A measure and its one definition in a line. */
export function definitionText(name: MeasureName, language: Language): string {
  const { label, text } = MEASURE_SENTENCES[name]
  return `${label[language]}${language === 'zh-CN' ? '：' : ': '}${text[language]}`
}
