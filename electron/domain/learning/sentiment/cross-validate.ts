import type { Corpus } from './corpus'
import { fitWeights, scoreOf, type Lesson } from './fit'
import { scalesOf } from './scales'
import { shuffled } from './shuffled'
import type { Steps } from './steps'

export const FOLDS = 5

/**
 * Deals texts to five folds, each class evenly. The same text always comes to the same fold, so that no text is tested
 * on a copy of itself.
 */
export function dealFolds(keys: readonly string[], positive: Uint8Array, rows: Uint32Array): Uint8Array {
  const folds = new Uint8Array(keys.length)
  const known = new Map<string, number>()
  const dealt = [0, 0]
  for (const row of shuffled(rows, FOLDS)) {
    const fold = known.get(keys[row]!) ?? dealt[positive[row]!]!++ % FOLDS
    known.set(keys[row]!, fold)
    folds[row] = fold
  }
  return folds
}

/** The score of each of the lesson's texts by weights that were learned without its fold. */
export function* crossValidate(lesson: Lesson, folds: Uint8Array, strength: number): Steps<Float64Array> {
  const scores = new Float64Array(lesson.corpus.size)
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest: Lesson = { ...lesson, rows: lesson.rows.filter((row) => folds[row] !== fold) }
    const weights = yield* fitWeights(rest, scalesOf(rest), strength)
    scoreInto(
      scores,
      lesson.corpus,
      weights,
      lesson.rows.filter((row) => folds[row] === fold),
    )
    yield
  }
  return scores
}

function scoreInto(scores: Float64Array, corpus: Corpus, weights: Float64Array, rows: Uint32Array): void {
  for (const row of rows) scores[row] = scoreOf(corpus, weights, row)
}
