import { useI18n } from 'vue-i18n'
import { sentenceOf } from '../../shared/refusal-sentences'
import { Refusal } from '../../shared/refusals'
import { useFormat } from './format'

/** Says in the desk's language why something failed: a refusal's own sentence, or that something broke. */
export function useRefusalText(): (error: unknown) => string {
  const { t } = useI18n()
  const { language } = useFormat()
  return (error) => (error instanceof Refusal ? sentenceOf(error.code, error.details, language.value) : t('ui.broken'))
}
