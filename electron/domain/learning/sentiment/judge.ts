import type { Verdict } from '../../../../shared/model/review'
import { openSeen } from './corpus'
import { BUCKETS } from './grams'
import { sigmoid } from './calibrate'
import type { Thresholds } from './thresholds'

/** A trained model as it is used. */
export interface SentimentModel extends Thresholds {
  readonly id: number
  /** Weights by place, then the bias. */
  readonly weights: Float32Array
}

const seen = openSeen()

/** How sure the model is that a text is positive, 0 to 10,000; null for a text that says nothing. */
export function judge({ weights }: SentimentModel, text: string): number | null {
  const met = seen.of(text)
  if (met.length === 0) return null
  let sum = 0
  for (let at = 0; at < met.length; at++) sum += weights[met[at]!]!
  return Math.round(10_000 * sigmoid(sum / Math.sqrt(met.length) + weights[BUCKETS]!))
}

export function verdictOf({ lowBps, highBps }: Thresholds, positiveBps: number): Verdict {
  if (positiveBps >= highBps) return 'positive'
  return positiveBps <= lowBps ? 'negative' : 'uncertain'
}
