import { BUCKETS } from './grams'
import type { Lesson } from './fit'

/** Share of a gram's scale that comes from how one-sided it is; the rest is the same for all. */
const ONE_SIDED = 0.8
/** Met so often on either side before anything is read, so that a gram met once says little. */
const SMOOTHING = 2

/**
 * How much each gram may say, as the square of its log-count ratio (Wang and Manning 2012): one that is as common in
 * praise as in complaint starts almost silent, so few texts are enough to hear the others. Scales average 1 over a text.
 */
export function scalesOf({ corpus, rows, positive }: Lesson): Float64Array {
  const [good, bad] = [new Float64Array(BUCKETS).fill(SMOOTHING), new Float64Array(BUCKETS).fill(SMOOTHING)]
  let [goods, bads] = [SMOOTHING * BUCKETS, SMOOTHING * BUCKETS]
  for (const row of rows) {
    const [from, to] = [corpus.starts[row]!, corpus.starts[row + 1]!]
    const counted = positive[row] ? good : bad
    for (let at = from; at < to; at++) counted[corpus.buckets[at]!]!++
    if (positive[row]) goods += to - from
    else bads += to - from
  }
  const scales = new Float64Array(BUCKETS)
  let [sum, met] = [0, 0]
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    scales[bucket] = Math.log((good[bucket]! * bads) / (bad[bucket]! * goods)) ** 2
    const times = good[bucket]! + bad[bucket]! - 2 * SMOOTHING
    sum += scales[bucket]! * times
    met += times
  }
  const mean = met > 0 && sum > 0 ? sum / met : 1
  for (let bucket = 0; bucket < BUCKETS; bucket++) scales[bucket] = 1 - ONE_SIDED + (ONE_SIDED * scales[bucket]!) / mean
  return scales
}
