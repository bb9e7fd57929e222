import { useI18n } from 'vue-i18n'
import { useFormat } from '../../../ui/format'

/** A language by its code, or the script where no more is known, in the desk's language. */
export function useLanguageName(): (code: string) => string {
  const { t } = useI18n()
  const { language } = useFormat()
  return (code) => {
    if (code === 'latin') return t('learning.groups.latin')
    try {
      return new Intl.DisplayNames(language.value, { type: 'language' }).of(code) ?? code
    } catch {
      return code
    }
  }
}
