import { BUCKETS, eachGram, foldedPoints } from './grams'
import type { Steps } from './steps'

/** Texts as sets of gram places, laid end to end: text `i` has `buckets[starts[i]]` up to `buckets[starts[i + 1]]`. */
export interface Corpus {
  readonly size: number
  readonly starts: Uint32Array
  readonly buckets: Uint16Array
  /** 1 ÷ √(places), so that long texts do not speak louder. */
  readonly norms: Float64Array
}

/** Texts read between two breaths. */
const TEXTS_AT_ONCE = 100

export function* readCorpus(texts: readonly string[]): Steps<Corpus> {
  const starts = new Uint32Array(texts.length + 1)
  const norms = new Float64Array(texts.length)
  let buckets = new Uint16Array(1 << 16)
  const seen = openSeen()
  let used = 0
  for (const [index, text] of texts.entries()) {
    const found = seen.of(text)
    if (used + found.length > buckets.length) {
      const larger = new Uint16Array(2 * buckets.length + found.length)
      larger.set(buckets)
      buckets = larger
    }
    buckets.set(found, used)
    used += found.length
    starts[index + 1] = used
    norms[index] = found.length > 0 ? 1 / Math.sqrt(found.length) : 0
    if (index % TEXTS_AT_ONCE === 0) yield
  }
  return { size: texts.length, starts, buckets: buckets.subarray(0, used), norms }
}

/** Places of a text's grams, each once, in the order they are first met. The array is used again for the next text. */
export function openSeen(): { of(text: string): Uint16Array } {
  const metAt = new Int32Array(BUCKETS)
  const met = new Uint16Array(BUCKETS)
  let turn = 0
  return {
    of(text) {
      turn++
      let count = 0
      eachGram(foldedPoints(text), (_from, _to, bucket) => {
        if (metAt[bucket] === turn) return
        metAt[bucket] = turn
        met[count++] = bucket
      })
      return met.subarray(0, count)
    },
  }
}
