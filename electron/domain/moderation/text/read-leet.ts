const LETTER_OF: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '!': 'i' }

/** One or two signs between letters, or a dollar sign before them: `sh1t`, `$hit`; not sizes, models or prices. */
const LEET = /(?<=[a-z])[013457$!@]{1,2}(?=[a-z])|(?<![\w$])\$(?=[a-z][a-z0-9])/g

/** Digits and signs that stand for letters inside a word read as letters. As long as the text it is given. */
export function readLeet(text: string): string {
  if (!/[a-z][013457$!@]|\$[a-z]/.test(text)) return text
  return text.replace(LEET, (signs) =>
    [...signs].map((sign) => (sign === '@' ? 'a' : (LETTER_OF[sign] ?? sign))).join(''),
  )
}
