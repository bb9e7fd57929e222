import { BUCKETS, eachGram, foldedPoints } from './grams'
import type { Steps } from './steps'

export interface WeightedGram {
  text: string
  weight: number
}

/** Told of a whole model, and of one text. */
const [TOLD_OF_MODEL, TOLD_OF_TEXT] = [20, 8]
/** Places looked into, heaviest first. */
const CANDIDATES = 400
/** Texts read to name the grams behind the weights. */
const TEXTS_READ = 4_000

/** The grams that speak most for and against, named from the texts themselves: a weight is shared by all grams of its place. */
export function* topGrams(
  texts: readonly string[],
  weights: Float32Array,
): Steps<{ topPositive: WeightedGram[]; topNegative: WeightedGram[] }> {
  const read = texts.slice(0, TEXTS_READ)
  const named = yield* nameGrams(read, heaviest(weights))
  const often = [...named].filter(([, n]) => n >= Math.max(3, read.length / 400))
  // A gram says more the heavier and the more common it is.
  const grams = often.map(([text, n]) => ({ text, weight: weightOf(text, weights), pull: Math.sqrt(n) }))
  grams.sort((a, b) => Math.abs(b.weight) * b.pull - Math.abs(a.weight) * a.pull)
  const told = (sign: number) =>
    apart(
      grams.filter(({ weight }) => weight * sign > 0),
      TOLD_OF_MODEL,
    )
  return { topPositive: told(1), topNegative: told(-1) }
}

/** The grams of one text that decide most, with their part in its score. */
export function explain(text: string, weights: Float32Array): WeightedGram[] {
  const points = foldedPoints(text)
  const found = new Map<number, string>()
  eachGram(points, (from, to, bucket) => {
    if (!found.has(bucket)) found.set(bucket, String.fromCodePoint(...points.slice(from, to)))
  })
  const norm = 1 / Math.sqrt(Math.max(1, found.size))
  const parts = [...found].map(([bucket, gram]) => ({ text: gram, weight: weights[bucket]! * norm }))
  parts.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  return apart(parts, TOLD_OF_TEXT)
}

function heaviest(weights: Float32Array): Set<number> {
  const order = Array.from({ length: BUCKETS }, (_, bucket) => bucket)
  order.sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!))
  return new Set(order.slice(0, CANDIDATES))
}

/** In how many texts each gram of these places stands. */
function* nameGrams(texts: readonly string[], places: ReadonlySet<number>): Steps<Map<string, number>> {
  const named = new Map<string, number>()
  for (const text of texts) {
    const points = foldedPoints(text)
    const met = new Set<string>()
    eachGram(points, (from, to, bucket) => {
      if (places.has(bucket)) met.add(String.fromCodePoint(...points.slice(from, to)))
    })
    for (const gram of met) named.set(gram, (named.get(gram) ?? 0) + 1)
    yield
  }
  return named
}

function weightOf(gram: string, weights: Float32Array): number {
  const points = Array.from(gram, (character) => character.codePointAt(0)!)
  let weight = 0
  eachGram(points, (from, to, bucket) => {
    if (from === 0 && to === points.length) weight = weights[bucket]!
  })
  return weight
}

/** The first of them that are not pieces of one another. */
function apart(grams: readonly WeightedGram[], most: number): WeightedGram[] {
  const told: WeightedGram[] = []
  for (const { text, weight } of grams) {
    if (told.length === most) break
    const letters = text.trim()
    const said = told.some((other) => other.weight * weight > 0 && overlap(other.text, letters))
    if (letters !== '' && weight !== 0 && !said) told.push({ text: letters, weight: Math.round(weight * 1e4) / 1e4 })
  }
  return told
}

const overlap = (one: string, other: string): boolean => one.includes(other) || other.includes(one)
