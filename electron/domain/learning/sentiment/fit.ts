import { BUCKETS } from './grams'
import type { Corpus } from './corpus'
import { shuffled } from './shuffled'
import type { Steps } from './steps'

/** What is learned from: which texts of the corpus, whether each is positive, and how much it counts. */
export interface Lesson {
  readonly corpus: Corpus
  readonly rows: Uint32Array
  /** By text of the corpus: 1 positive, 0 negative. */
  readonly positive: Uint8Array
  /** By text of the corpus. */
  readonly counts: Float64Array
}

/** Weights by place, and after the last one the bias. */
export type Weights = Float64Array

/** Over many texts each pass teaches more, so fewer are needed. */
const PASSES = { few: 12, many: 5 }
const MANY = 5_000
/** A change smaller than this part of its bound is not worth a pass over the text's grams. */
const TOO_SMALL = 2e-3
const NEWTON_STEPS = 6
const ROWS_AT_ONCE = 400

/**
 * Logistic regression with L2, by coordinate descent in the dual (Yu, Huang and Lin 2011): one text at a time is fitted
 * exactly against what all others say. `scales` multiplies the squared value of each gram; `strength` is C, the
 * reciprocal of the regularisation. The same lesson gives the same weights to the last bit.
 */
export function* fitWeights(lesson: Lesson, scales: Float64Array, strength: number): Steps<Weights> {
  const { corpus, rows, positive, counts } = lesson
  const { starts, buckets, norms } = corpus
  const weights: Weights = new Float64Array(BUCKETS + 1)
  const alphas = new Float64Array(corpus.size)
  const squares = new Float64Array(corpus.size)
  for (const row of rows) {
    alphas[row] = 1e-3 * strength * counts[row]!
    squares[row] = squareOf(corpus, scales, row)
    move(row, alphas[row])
  }
  const passes = rows.length < MANY ? PASSES.few : PASSES.many
  for (let pass = 0; pass < passes; pass++) {
    const order = shuffled(rows, pass + 1)
    for (let at = 0; at < order.length; at++) {
      const row = order[at]!
      const sign = positive[row] ? 1 : -1
      const before = alphas[row]!
      const most = strength * counts[row]!
      const after = solve(most, squares[row]!, sign * scoreOf(corpus, weights, row), before)
      if (Math.abs(after - before) > TOO_SMALL * most) {
        alphas[row] = after
        move(row, after - before)
      }
      if (at % ROWS_AT_ONCE === 0) yield
    }
  }
  return weights

  function move(row: number, by: number): void {
    const step = positive[row] ? by : -by
    const scaled = step * norms[row]!
    for (let at = starts[row]!; at < starts[row + 1]!; at++) weights[buckets[at]!]! += scaled * scales[buckets[at]!]!
    weights[BUCKETS]! += step
  }
}

/** What the weights say of a text of the corpus; above 0 is positive. */
export function scoreOf({ starts, buckets, norms }: Corpus, weights: Weights, row: number): number {
  let sum = 0
  for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += weights[buckets[at]!]!
  return sum * norms[row]! + weights[BUCKETS]!
}

function squareOf({ starts, buckets, norms }: Corpus, scales: Float64Array, row: number): number {
  let sum = 0
  for (let at = starts[row]!; at < starts[row + 1]!; at++) sum += scales[buckets[at]!]!
  return sum * norms[row]! ** 2 + 1
}

/** The share z of `most` where log(z ÷ (most − z)) + square·(z − before) + margin = 0; Newton on the logit, kept between bounds. */
function solve(most: number, square: number, margin: number, before: number): number {
  let low = -margin - square * (most - before)
  let high = -margin + square * before
  let logit = Math.min(high, Math.max(low, Math.log(before / (most - before))))
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const share = 1 / (1 + Math.exp(-logit))
    const off = logit + square * (most * share - before) + margin
    if (Math.abs(off) < 1e-6) break
    if (off > 0) high = logit
    else low = logit
    const next = logit - off / (1 + square * most * share * (1 - share))
    logit = next > low && next < high ? next : (low + high) / 2
  }
  const share = 1 / (1 + Math.exp(-logit))
  return most * Math.min(1 - 1e-9, Math.max(1e-9, share))
}
