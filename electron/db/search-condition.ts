/** How a text finds orders: every word must occur in the order's number, its buyer or its goods. */
import { matchExpression } from './han-bigrams'
import type { SqlValue } from './sql'

const TERM = /"([^"]+)"( \*)?/gu
/**
 * Letters to us, but gaps between words to the index, whose tables are of an older Unicode: most combining marks, some
 * of New Tai Lue and two Vedic signs. A term that spans a gap would be a phrase, which this index cannot answer.
 */
const GAP = /[\p{M}\u19b0-\u19c9\u1cf2\u1cf3]+/u
/** A word that is followed by another has been typed to its end; only the last may still be a beginning. */
const FINISHED_WORD = /"([^"\p{Script=Han}]+)" \*(?= )/gu
/** One letter or digit begins nearly everything, and the index would have to gather nearly every order to say so. */
const SINGLE_LETTER = /"([^"\p{Script=Han}])" \*/gu
/** A single Han character is always the beginning of a pair, so it keeps its mark. */
const BEGINNING = /"([^"\p{Script=Han}]+)" \*/gu
const LAST_TERM = /"[^"]+"(?: \*)?$/u

/** Full-text expressions for a text; all are empty when it holds nothing to look for. */
export interface OrderMatch {
  /** Orders with these very words: answered from the index as it stands, however many there are. */
  words: string
  /** Orders whose last word begins so. The index gathers every match before it answers the first. */
  beginnings: string
  /** The last word by itself: where it is a word of the index, it is not taken for the beginning of another. */
  last: string
}

export function orderMatch(text: string): OrderMatch {
  const beginnings = matchExpression(text)
    .replace(TERM, (_, term: string, beginning: string = '') => joinParts(term.split(GAP), beginning))
    .trim()
    .replace(FINISHED_WORD, '"$1"')
    .replace(SINGLE_LETTER, '"$1"')
  const words = beginnings.replace(BEGINNING, '"$1"')
  return { words, beginnings, last: LAST_TERM.exec(words)?.[0] ?? '' }
}

function joinParts(parts: readonly string[], beginning: string): string {
  const quoted = parts.filter((part) => part !== '').map((part) => `"${part}"`)
  return quoted.length > 0 ? quoted.join(' ') + beginning : ''
}

/** Selects the ids of the orders that a text finds: by its very words or, where the last is no word yet, by what begins so. */
export function orderSearchCondition(text: string): { sql: string; parameters: SqlValue[] } {
  const { words, beginnings, last } = orderMatch(text)
  if (words === '') return { sql: 'SELECT id FROM orders WHERE false', parameters: [] }
  if (words === beginnings)
    return { sql: 'SELECT rowid AS id FROM order_search WHERE order_search MATCH ?', parameters: [words] }
  return {
    sql: `SELECT rowid AS id FROM order_search
      WHERE order_search MATCH (SELECT iif(EXISTS (SELECT 1 FROM order_search WHERE order_search MATCH ?), ?, ?))`,
    parameters: [last, words, beginnings],
  }
}
