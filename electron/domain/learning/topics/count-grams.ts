import type { Aspect } from '../../../../shared/model/review'
import type { Steps } from '../sentiment/steps'
import { holds, type AspectTerm } from './aspects-of'
import { clausesOf, plain } from './clauses'
import { STOP_CHARACTERS, STOP_WORDS } from './stop-words'

/** In how many clauses a piece of text stands, in all and beside seed words of each aspect. */
export interface GramCount {
  n: number
  beside: Partial<Record<Aspect, number>>
}

export interface GramCounts {
  clauses: number
  /** Clauses that hold seed words of the aspect. */
  seeded: Partial<Record<Aspect, number>>
  grams: Map<string, GramCount>
}

const TEXTS_AT_ONCE = 20
const [SHORTEST_WORD, LONGEST_HAN] = [4, 4]

/** Counts every word, and every two to four Chinese characters, clause by clause. Seed words themselves are left out. */
export function* countGrams(texts: readonly string[], seeds: readonly AspectTerm[]): Steps<GramCounts> {
  const counts: GramCounts = { clauses: 0, seeded: {}, grams: new Map() }
  for (const [index, text] of texts.entries()) {
    for (const clause of clausesOf(plain(text))) countClause(counts, clause, seeds)
    if (index % TEXTS_AT_ONCE === 0) yield
  }
  return counts
}

function countClause(counts: GramCounts, clause: string, seeds: readonly AspectTerm[]): void {
  const met = seeds.filter(({ term }) => holds(clause, term))
  const aspects = new Set(met.map(({ aspect }) => aspect))
  counts.clauses++
  for (const aspect of aspects) counts.seeded[aspect] = (counts.seeded[aspect] ?? 0) + 1
  let rest = clause
  for (const { term } of met) rest = rest.replaceAll(term, '\n')
  for (const gram of gramsOf(rest)) {
    const count = counts.grams.get(gram) ?? { n: 0, beside: {} }
    counts.grams.set(gram, count)
    count.n++
    for (const aspect of aspects) count.beside[aspect] = (count.beside[aspect] ?? 0) + 1
  }
}

/** Candidates of a clause, each once. */
export function gramsOf(clause: string): Set<string> {
  const grams = new Set<string>()
  for (const word of clause.match(/[a-z\u00df-\u0dff]+/gu) ?? [])
    if (word.length >= SHORTEST_WORD && !STOP_WORDS.has(word)) grams.add(word)
  for (const run of clause.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let from = 0; from < run.length - 1; from++) {
      if (STOP_CHARACTERS.has(run[from]!)) continue
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_HAN); to++)
        if (!STOP_CHARACTERS.has(run[to - 1]!)) grams.add(run.slice(from, to))
    }
  return grams
}
