/** A sheet's name has at most so many characters. */
const MOST = 31
/** Characters that no sheet may have in its name. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu

/** Names of sheets: allowed ones, and no two the same, whatever their letters' case. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title) => {
    const plain =
      title
        .replace(FORBIDDEN, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet'
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${number}`
      const name = cut(plain, MOST - ending.length) + ending
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

/** Whole characters of at most so many code units. */
function cut(text: string, most: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > most) break
    kept += character
  }
  return kept.trimEnd()
}
