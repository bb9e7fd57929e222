import type { Aspect, Verdict } from '../../../../shared/model/review'
import { judge, verdictOf, type SentimentModel } from '../sentiment/judge'
import { clausesOf, plain } from './clauses'

export interface AspectTerm {
  readonly aspect: Aspect
  readonly term: string
  readonly learned: boolean
}

export interface FoundAspect {
  readonly aspect: Aspect
  readonly verdict: Verdict
  /** The terms of the aspect that stand in the text. */
  readonly terms: readonly string[]
}

/** The aspects a text speaks of, each with what the clauses around its words make of it; without a model all are uncertain. */
export function aspectsOf(text: string, terms: readonly AspectTerm[], model: SentimentModel | null): FoundAspect[] {
  const whole = plain(text)
  const met = terms.filter(({ term }) => holds(whole, term))
  if (met.length === 0) return []
  const clauses = clausesOf(whole)
  return [...new Set(met.map(({ aspect }) => aspect))].map((aspect) => {
    const words = met.filter((term) => term.aspect === aspect)
    const about = clauses.filter((clause) => words.some(({ term }) => holds(clause, term)))
    return { aspect, verdict: verdictOfClauses(about, model), terms: words.map(({ term }) => term) }
  })
}

function verdictOfClauses(clauses: readonly string[], model: SentimentModel | null): Verdict {
  if (!model) return 'uncertain'
  const judged = clauses.flatMap((clause) => judge(model, clause) ?? [])
  if (judged.length === 0) return 'uncertain'
  return verdictOf(model, judged.reduce((sum, bps) => sum + bps, 0) / judged.length)
}

/** Whether a plain text holds a term; in scripts that part words, as whole words. */
export function holds(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isLetter(term, 0) || (!isLetter(text, at - 1) && !isLetter(text, at + term.length))) return true
  }
  return false
}

/** A letter of a script that parts words; a unit outside the text is none. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit < 0xe00)
}
