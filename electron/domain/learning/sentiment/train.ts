/** Sentiment learned from labelled texts, tested on texts it was not learned from. */
import { calibrate, logLoss, probabilityOf, type Calibration, type Judged } from './calibrate'
import { readCorpus } from './corpus'
import { crossValidate, dealFolds } from './cross-validate'
import { fitWeights, type Lesson, type Weights } from './fit'
import { BUCKETS } from './grams'
import { scalesOf } from './scales'
import { shuffled } from './shuffled'
import type { Steps } from './steps'
import { chooseThresholds, type Stated, type Thresholds } from './thresholds'

/** A text and what it is. `corrected`: a person said so, rather than its stars. */
export interface LabelledText {
  readonly text: string
  readonly positive: boolean
  readonly corrected: boolean
}

/** A held-out text by its place among those given. */
export interface HeldOut extends Stated {
  readonly index: number
}

export interface Trained extends Thresholds {
  /** Weights by place, then the bias; their score is the logit of a calibrated probability. */
  readonly weights: Float32Array
  readonly heldOut: readonly HeldOut[]
}

/** A correction counts as much as so many texts known by their stars. */
const CORRECTION_COUNTS = 4
/** Regularisations that are tried, as C. */
const STRENGTHS = [1, 3, 10] as const
/** Texts on which they are tried, and on which the model is tested; a sample of more would say the same. */
const [TRIED_ON, TESTED_ON] = [1_500, 8_000]

/** The same texts in the same order give the same weights to the last bit. */
export function* trainSentiment(texts: readonly LabelledText[]): Steps<Trained> {
  const lesson = yield* lessonOf(texts)
  const folds = dealFolds(
    texts.map(({ text }) => text.trim()),
    lesson.positive,
    lesson.rows,
  )
  const mixed = shuffled(lesson.rows, 1)
  const strength = yield* chooseStrength({ ...lesson, rows: mixed.slice(0, TRIED_ON) }, folds)
  const tested: Lesson = { ...lesson, rows: mixed.slice(0, TESTED_ON) }
  const scores = yield* crossValidate(tested, folds, strength)
  const calibration = calibrate(judgedBy(scores, tested))
  const heldOut = Array.from(tested.rows, (index) => ({
    index,
    probability: probabilityOf(calibration, scores[index]!),
    positive: lesson.positive[index] === 1,
  }))
  const weights = yield* fitWeights(lesson, scalesOf(lesson), strength)
  return { weights: calibrated(weights, calibration), heldOut, ...chooseThresholds(heldOut) }
}

function* lessonOf(texts: readonly LabelledText[]): Steps<Lesson> {
  const corpus = yield* readCorpus(texts.map(({ text }) => text))
  const positive = Uint8Array.from(texts, (text) => Number(text.positive))
  const good = texts.filter((text) => text.positive).length
  // Half way to both classes counting the same: the rarer one is heard, and stays rare.
  const share = (isGood: boolean) => Math.sqrt(texts.length / (2 * (isGood ? good : texts.length - good)))
  const counts = Float64Array.from(texts, (text) => share(text.positive) * (text.corrected ? CORRECTION_COUNTS : 1))
  return { corpus, rows: Uint32Array.from(texts.keys()), positive, counts }
}

/** The regularisation whose calibrated probabilities are best on held-out texts. */
function* chooseStrength(lesson: Lesson, folds: Uint8Array): Steps<number> {
  let [best, least]: [number, number] = [STRENGTHS[0], Infinity]
  for (const strength of STRENGTHS) {
    const judged = judgedBy(yield* crossValidate(lesson, folds, strength), lesson)
    const loss = logLoss(calibrate(judged), judged)
    if (loss < least) [best, least] = [strength, loss]
  }
  return best
}

function judgedBy(scores: Float64Array, { rows, positive }: Lesson): Judged[] {
  return Array.from(rows, (row) => ({ score: scores[row]!, positive: positive[row] === 1 }))
}

function calibrated(weights: Weights, { slope, shift }: Calibration): Float32Array {
  const scaled = Float32Array.from(weights, (weight) => slope * weight)
  scaled[BUCKETS]! += shift
  return scaled
}
