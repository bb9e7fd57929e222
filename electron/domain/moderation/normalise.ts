/** The text as the rules compare it, with the way back to what was written. */
import type { Span } from '../../../shared/model/moderation'
import { foldCluster } from './text/fold-cluster'
import { extendsCluster } from './text/hidden-characters'
import { SPLIT_CHARACTERS } from './text/look-alikes'
import { NormalisedWriter } from './text/normalised-writer'

export interface Normalised {
  readonly text: string
  /** Where in the original the character began that made each unit; the last entry is the length of the original. */
  readonly offsets: Uint32Array
  /** Where that character ended. */
  readonly ends: Uint32Array
}

const UNKNOWN = 0
/** Folds to nothing, to several units, or only together with its neighbours. */
const COMPLEX = 1
/** What a single unit folds to, found once for each. */
const FOLDED = new Uint16Array(0x1_0000)
const NO = 1
const YES = 2
const EXTENDS = new Uint8Array(0x1_0000)
const SPLIT_FIRST = new Set([...SPLIT_CHARACTERS.keys()].map((pair) => pair.charCodeAt(0)))

/** NFKC, small letters, look-alikes folded, nothing unseen, white space as single blanks. */
export function normalise(text: string): Normalised {
  const writer = new NormalisedWriter(text.length)
  let at = 0
  while (at < text.length) {
    const folded = foldedUnit(text.charCodeAt(at))
    if (folded !== COMPLEX && !mayExtend(text.charCodeAt(at + 1))) {
      writer.write(folded, at, at + 1)
      at++
      continue
    }
    const end = clusterEnd(text, at)
    const units = foldCluster(text.slice(at, end))
    for (let index = 0; index < units.length; index++) writer.write(units.charCodeAt(index), at, end)
    at = end
  }
  return writer.finish()
}

/** The piece of the original that made the units `from` to `to` (not included). */
export function spanOf(normalised: Pick<Normalised, 'offsets' | 'ends'>, from: number, to: number): Span {
  return { start: normalised.offsets[from]!, end: normalised.ends[to - 1]! }
}

function foldedUnit(unit: number): number {
  const known = FOLDED[unit]!
  if (known !== UNKNOWN) return known
  const folded = foldCluster(String.fromCharCode(unit))
  const simple = folded.length === 1 && folded !== '\u0000' && !SPLIT_FIRST.has(unit) && !isSurrogate(unit)
  return (FOLDED[unit] = simple ? folded.charCodeAt(0) : COMPLEX)
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** NaN (behind the end) never does; half of a pair may. */
function mayExtend(unit: number): boolean {
  if (!(unit >= 0x300)) return false
  let known = EXTENDS[unit]!
  if (known === UNKNOWN) {
    const extending = isSurrogate(unit) || extendsCluster(String.fromCharCode(unit))
    EXTENDS[unit] = known = extending ? YES : NO
  }
  return known === YES
}

/** Longer piles of marks than any script writes are cut, so that folding stays linear. */
const MOST_UNITS = 64

function clusterEnd(text: string, at: number): number {
  let end = at + lengthAt(text, at)
  if (SPLIT_CHARACTERS.has(text.slice(at, end + 1))) return end + 1
  while (end < text.length && end - at < MOST_UNITS) {
    const character = text.slice(end, end + lengthAt(text, end))
    if (!extendsCluster(character)) break
    end += character.length
  }
  return end
}

const lengthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)
