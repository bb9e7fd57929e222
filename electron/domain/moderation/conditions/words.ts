import type { Condition, Span } from '../../../../shared/model/moderation'
import { normalise, spanOf, type Normalised } from '../normalise'
import type { ReadText } from '../read-review'
import { readLeet } from '../text/read-leet'
import { inTexts, type Check } from './hit'

interface Word {
  text: string
  partsBefore: boolean
  partsAfter: boolean
}

/** Scripts written without blanks: there a word stands anywhere. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const OF_WORD = /[\p{L}\p{N}\p{M}_]/u
/** Places named of one text; more explain no better. */
const MOST_SPANS = 100

export function wordsCheck(condition: Extract<Condition, { kind: 'words' }>): Check {
  const words = condition.words.map((word) => normalise(word).text).filter((word) => word !== '')
  const byBeginning = new Map<number, Word[]>()
  const begins = new Uint8Array(0x1_0000)
  for (const text of new Set(words)) {
    const word = {
      text,
      partsBefore: condition.wholeWord && parts(text[0]!),
      partsAfter: condition.wholeWord && parts(text.at(-1)!),
    }
    const key = beginning(text, 0)
    begins[text.charCodeAt(0)] = 1
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), word])
  }
  const languages = condition.languages.map(primary)
  return inTexts((text, { facts }) => {
    if (languages.length > 0 && facts.language !== null && !languages.includes(primary(facts.language))) return null
    const found = findIn(text, { byBeginning, begins })
    return found.spans.length > 0 ? { spans: found.spans, details: { words: [...found.words] } } : null
  })
}

const parts = (character: string): boolean => OF_WORD.test(character) && !UNPARTED.test(character)
const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0]!

/** The first two units as one number; a word of one unit stands under its unit alone. */
const beginning = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x1_0000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0)

/** Words by their first two units; `begins` tells quickly where none begins. */
interface WordIndex {
  byBeginning: ReadonlyMap<number, Word[]>
  begins: Uint8Array
}

interface Places {
  spans: Span[]
  words: Set<string>
}

function findIn({ normalised, tight }: ReadText, words: WordIndex): Places {
  const places: Places = { spans: [], words: new Set() }
  scan(normalised, normalised.text, words, places)
  const leet = readLeet(normalised.text)
  if (leet !== normalised.text) scan(normalised, leet, words, places)
  if (tight !== normalised) scan(tight, tight.text, words, places)
  return places
}

function scan(view: Normalised, text: string, { byBeginning, begins }: WordIndex, places: Places): void {
  for (let at = 0; at < text.length && places.spans.length < MOST_SPANS; at++) {
    if (begins[text.charCodeAt(at)] === 0) continue
    const two = byBeginning.get(beginning(text, at))
    const one = byBeginning.get(text.charCodeAt(at) * 0x1_0000)
    if (two) seek(view, text, at, two, places)
    if (one && one !== two) seek(view, text, at, one, places)
  }
}

function seek(view: Normalised, text: string, at: number, words: readonly Word[], places: Places): void {
  for (const word of words) {
    const end = at + word.text.length
    if (!text.startsWith(word.text, at)) continue
    if (word.partsBefore && at > 0 && parts(text[at - 1]!)) continue
    if (word.partsAfter && end < text.length && parts(text[end]!)) continue
    places.spans.push(spanOf(view, at, end))
    places.words.add(word.text)
  }
}
