/** Categories and segments are words from outside: capitals, full-width forms and spaces around them do not matter. */
export function plainWord(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase()
}

export function holdsWord(words: readonly string[], word: string | null): boolean {
  return word !== null && words.some((each) => plainWord(each) === plainWord(word))
}
