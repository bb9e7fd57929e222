/**
 * Terms for the full-text index. FTS5's own tokenizers cannot find two-character words in Han text, so a run of Han
 * characters becomes space-joined bigrams (a single character stands as itself) beside lower-cased words of other scripts.
 */
const HAN_RUN = /\p{Script=Han}+/gu
/**
 * A run of Han, or a word as the index splits them. Its tables are of an older Unicode: combining marks, some of New Tai
 * Lue and two Vedic signs are gaps between words to it, so they are here too; a term across a gap would be a phrase.
 */
const TERM = /\p{Script=Han}+|(?:(?![\p{Script=Han}\u19b0-\u19c9\u1cf2\u1cf3])[\p{L}\p{N}])+/gu
const HAN = /^\p{Script=Han}/u

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function bigramsOf(run: string): string[] {
  const characters = [...run]
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => characters[index]! + character)
}

/** What is stored for a text; the index itself splits what is not Han. */
export function indexText(text: string): string {
  return fold(text).replace(HAN_RUN, (run) => ` ${bigramsOf(run).join(' ')} `)
}

/** The terms to look a text up by, each once, in its order. */
export function termsOf(text: string): string[] {
  const terms = (fold(text).match(TERM) ?? []).flatMap((run) => (HAN.test(run) ? bigramsOf(run) : [run]))
  return [...new Set(terms)]
}

/** A single Han character stands for any pair that begins with it. */
export function isHanCharacter(term: string): boolean {
  return HAN.test(term) && [...term].length === 1
}

export function isHan(term: string): boolean {
  return HAN.test(term)
}
