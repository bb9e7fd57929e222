import { plainText } from '../../ui/outside-text'

/** A language by its name in the language of the screen; what is no language code stays as it is. */
export function languageName(code: string, screen: string): string {
  try {
    return new Intl.DisplayNames(screen, { type: 'language' }).of(code) ?? code
  } catch {
    return plainText(code)
  }
}
