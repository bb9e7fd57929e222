/** Scripts that name a language well enough to test by; anything else in Latin letters is just that. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['latin', /\p{Script=Latin}/gu],
]

/** The language a review states, without its region, or what its script says; '' for neither. */
export function languageOf(stated: string | null, text: string): string {
  if (stated) return stated.toLowerCase().split(/[-_]/)[0]!
  const begin = text.slice(0, 400)
  const letters = SCRIPTS.map(([language, script]) => [language, begin.match(script)?.length ?? 0] as const)
  // One Chinese character says about as much as three letters.
  const weighed = letters.map(([language, n]) => [language, language === 'latin' ? n / 3 : n] as const)
  const [language, most] = weighed.reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as const)
  return most > 0 ? language : ''
}
