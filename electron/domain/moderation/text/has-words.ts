const LETTER = /\p{L}/u

/** False for emoji, signs and figures alone, and for one character over and over. */
export function hasWords(normalisedText: string): boolean {
  let first: string | null = null
  for (const character of normalisedText) {
    if (!LETTER.test(character)) continue
    if (first === null) first = character
    else if (first !== character) return true
  }
  // A word may be one letter long, as long as it is not written again and again.
  return first !== null && [...normalisedText].filter((character) => character === first).length < 3
}
