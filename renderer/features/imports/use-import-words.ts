import { useI18n } from 'vue-i18n'
import { sentenceOf } from '../../../shared/refusal-sentences'
import type { Rejection } from '../../../shared/contract/imports'
import { useFormat } from '../../ui/format'
import { isRefusalCode } from './import-outcome'

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' }

/** What the desk says in codes about a file, in words. */
export function useImportWords() {
  const { t, te } = useI18n()
  const { language } = useFormat()

  function delimiterName(delimiter: string): string {
    const name = DELIMITERS[delimiter]
    return name ? t(`imports.delimiters.${name}`) : t('imports.delimiters.other', { text: delimiter })
  }

  const roleName = (role: string) => (te(`imports.roles.${role}`) ? t(`imports.roles.${role}`) : role)
  const warningSentence = (code: string) =>
    te(`orders.warnings.${code}`) ? t(`orders.warnings.${code}`) : t('orders.warnings.other', { code })
  const reviewWarningSentence = (code: string) =>
    te(`import-reviews.warnings.${code}`)
      ? t(`import-reviews.warnings.${code}`)
      : t('import-reviews.warnings.other', { code })
  const rejectionSentence = ({ code, details }: Pick<Rejection, 'code' | 'details'>) =>
    isRefusalCode(code) ? sentenceOf(code, details, language.value) : t('imports.rejections.unknown', { code })

  return { delimiterName, roleName, warningSentence, reviewWarningSentence, rejectionSentence }
}
