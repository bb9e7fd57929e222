import { createI18n } from 'vue-i18n'
import type { Language } from '../../shared/refusal-sentences'
import { textsOf } from '../text'

/** The language of the machine, as far as the desk speaks it. */
export function systemLanguage(languages: readonly string[] = navigator.languages): Language {
  const first = languages.find((language) => /^(zh|en)\b/i.test(language))
  return first && /^zh/i.test(first) ? 'zh-CN' : 'en-US'
}

export const i18n = createI18n({
  legacy: false,
  locale: systemLanguage(),
  fallbackLocale: 'en-US',
  messages: { 'zh-CN': textsOf('zh-CN'), 'en-US': textsOf('en-US') },
  // Chinese has one form and English two; the library's default picks by the number of forms given.
  missingWarn: false,
  fallbackWarn: false,
})

/** Switches every text at once, and tells assistive technology. */
export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
}
