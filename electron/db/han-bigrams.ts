/**
 * Terms for the full-text index. FTS5's own tokenizers cannot find two-character words in Han text, so a run of Han
 * characters becomes space-joined bigrams (a single character stands as itself) beside lower-cased words of other scripts.
 */
const RUN = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)/gu

function terms(text: string): string[] {
  const found: string[] = []
  for (const [, han, word] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (word) found.push(word)
    if (!han) continue
    const characters = [...han]
    if (characters.length === 1) found.push(han)
    for (let i = 1; i < characters.length; i++) found.push(characters[i - 1]! + characters[i]!)
  }
  return found
}

/** What is stored for a text. */
export function indexText(text: string): string {
  return [...new Set(terms(text))].join(' ')
}

/**
 * An FTS5 match expression: every term must occur; a Latin word, and a Han character by itself, may be the beginning
 * of a stored term. Empty when there is nothing to search for.
 */
export function matchExpression(text: string): string {
  const wanted = [...new Set(terms(text))].slice(0, 20)
  return wanted.map((term) => (/^\p{Script=Han}{2}/u.test(term) ? `"${term}"` : `"${term}" *`)).join(' ')
}
