/** How a text finds orders: every word must occur in the order's number, its buyer or its goods. */
import { isHan, isHanCharacter, termsOf } from './han-bigrams'
import type { SqlValue } from './sql'

/** Terms of a text that count; more make a search no narrower. */
const MOST_TERMS = 20

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
  const terms = termsOf(text).slice(0, MOST_TERMS)
  const words = terms.map((term) => (isHanCharacter(term) ? `"${term}" *` : `"${term}"`))
  const last = words.at(-1) ?? ''
  const beginning = canBegin(terms.at(-1)) ? `${last} *` : last
  return { words: words.join(' '), beginnings: [...words.slice(0, -1), beginning].join(' '), last }
}

/**
 * A word that is followed by another has been typed to its end; only the last may still be a beginning. One letter begins
 * nearly everything, and the index would have to gather nearly every order to say so.
 */
function canBegin(term: string | undefined): boolean {
  return term !== undefined && !isHan(term) && [...term].length > 1
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
