/** How a text finds orders, or reviews: every word must occur in what the index holds of one. */
import { isHan, isHanCharacter, termsOf } from './han-bigrams'
import type { SqlValue } from './sql'

/** Terms of a text that count; more make a search no narrower. */
const MOST_TERMS = 20

/** Words of the index that a beginning is written out as; with more, finding them takes longer than it saves. */
const MOST_WORDS = 64
/** Sorts after everything that begins so. */
const LAST_CHARACTER = '\u{10ffff}'

/** The full-text indexes: rows of `<name>_search`, words of `<name>_terms`, ids of `<name>s`. */
export type SearchIndex = 'order' | 'review'

/** What a text asks a full-text index for; `words` is empty when it holds nothing to look for. */
export interface TextMatch {
  /** Rows with these very words: answered from the index as it stands, however many there are. */
  words: string
  /** Null where every word has been typed to its end. */
  unfinished: {
    /** The last word: where it is a word of the index, it is not taken for the beginning of another. */
    beginning: string
    /** What stands before it, joined to it. */
    before: string
    /** Rows whose last word begins so. The index gathers every match before it answers the first. */
    gathered: string
  } | null
}

export function textMatch(text: string): TextMatch {
  const terms = termsOf(text).slice(0, MOST_TERMS)
  const words = terms.map((term) => (isHanCharacter(term) ? `"${term}" *` : `"${term}"`))
  const beginning = terms.at(-1)
  if (!canBegin(beginning)) return { words: words.join(' '), unfinished: null }
  const before = words.slice(0, -1).map((word) => `${word} AND `)
  const gathered = [...words.slice(0, -1), `"${beginning}" *`].join(' ')
  return { words: words.join(' '), unfinished: { beginning, before: before.join(''), gathered } }
}

/**
 * A word that is followed by another has been typed to its end; only the last may still be a beginning. One letter begins
 * nearly everything, and the index would have to gather nearly every row to say so.
 */
function canBegin(term: string | undefined): term is string {
  return term !== undefined && (isHan(term) ? isHanCharacter(term) : [...term].length > 1)
}

/** The words of the index that begin so, each found from the one before it, as one expression; null for none or too many. */
const writtenOut = (index: SearchIndex): string => `
  WITH RECURSIVE begun (term) AS (
    SELECT (SELECT term FROM ${index}_terms WHERE term >= ? LIMIT 1) UNION ALL
    SELECT (SELECT term FROM ${index}_terms WHERE term >= begun.term || char(1) LIMIT 1) FROM begun WHERE begun.term < ?
    LIMIT ${MOST_WORDS + 1})
  SELECT iif(count(*) BETWEEN 1 AND ${MOST_WORDS}, ? || '("' || group_concat(term, '" OR "') || '")', NULL) FROM begun WHERE term < ?`

/** Selects the ids of the orders, or reviews, that a text finds: by its very words or, where the last is no word yet, by what begins so. */
export function searchCondition(index: SearchIndex, text: string): { sql: string; parameters: SqlValue[] } {
  const { words, unfinished } = textMatch(text)
  if (words === '') return { sql: `SELECT id FROM ${index}s WHERE false`, parameters: [] }
  const found = `SELECT rowid AS id FROM ${index}_search WHERE ${index}_search MATCH`
  if (!unfinished) return { sql: `${found} ?`, parameters: [words] }
  const { beginning, before, gathered } = unfinished
  const end = `${beginning}${LAST_CHARACTER}`
  const isWord = !isHan(beginning)
  return {
    sql: `${found} (SELECT CASE
      WHEN ? AND EXISTS (SELECT 1 FROM ${index}_search WHERE ${index}_search MATCH ?) THEN ? ELSE coalesce((${writtenOut(index)}), ?) END)`,
    parameters: [Number(isWord), `"${beginning}"`, words, beginning, end, before, end, gathered],
  }
}
