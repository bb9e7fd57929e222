import { ASPECTS, type Aspect } from '../../../../shared/model/review'
import type { GramCount, GramCounts } from './count-grams'

export interface LearnedTerm {
  aspect: Aspect
  term: string
  /** Normalised pointwise mutual information with the aspect's seed words, 0 to 1. */
  weight: number
}

/** Clauses a term must stand in, and the share of them that speak of its aspect. */
const [LEAST_SEEN, LEAST_SHARE] = [5, 0.4]
/** Log-likelihood ratio that chance reaches once in a thousand (χ², one degree of freedom). */
const NO_CHANCE = 10.83
const TERMS_PER_ASPECT = 20

/** Words that keep company with the seed words of one aspect more than chance allows (Dunning 1993). */
export function associate(counts: GramCounts): LearnedTerm[] {
  const found = [...counts.grams].flatMap(([term, count]) => bestAspect(counts, term, count) ?? [])
  found.sort((a, b) => b.ratio - a.ratio || (a.term < b.term ? -1 : 1))
  return ASPECTS.flatMap((aspect) => {
    const kept: typeof found = []
    for (const next of found) {
      if (kept.length === TERMS_PER_ASPECT) break
      if (next.aspect === aspect && !kept.some(({ term }) => term.includes(next.term) || next.term.includes(term)))
        kept.push(next)
    }
    return kept.map(({ term, weight }) => ({ aspect, term, weight }))
  })
}

function bestAspect(
  counts: GramCounts,
  term: string,
  { n, beside }: GramCount,
): (LearnedTerm & { ratio: number }) | null {
  if (n < LEAST_SEEN) return null
  let best: (LearnedTerm & { ratio: number }) | null = null
  for (const aspect of ASPECTS) {
    const [both, seeded] = [beside[aspect] ?? 0, counts.seeded[aspect] ?? 0]
    if (both / n < LEAST_SHARE || both * counts.clauses <= n * seeded) continue
    const ratio = likelihoodRatio(both, n - both, seeded - both, counts.clauses - n - seeded + both)
    if (ratio < NO_CHANCE || (best && ratio <= best.ratio)) continue
    const information = Math.log((both * counts.clauses) / (n * seeded)) / Math.log(counts.clauses / both)
    best = { aspect, term, weight: Math.round(Math.min(1, information) * 1e4) / 1e4, ratio }
  }
  return best
}

/** Twice the log-likelihood ratio of a two-by-two table. */
export function likelihoodRatio(a: number, b: number, c: number, d: number): number {
  const part = (...cells: number[]) => cells.reduce((sum, cell) => sum + (cell > 0 ? cell * Math.log(cell) : 0), 0)
  return 2 * (part(a, b, c, d, a + b + c + d) - part(a + b, c + d, a + c, b + d))
}
