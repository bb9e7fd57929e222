import type { Normalised } from '../normalise'

const HAN = '\\p{Script=Han}\\u3040-\\u30ff'
/** Blanks and signs that are put between Han characters to part a word; signs that end a sentence part it rightly. */
const STUFFING = new RegExp(`(?<=[${HAN}])[^${HAN}\\p{L}\\p{N},.!?;:、。“”"'()《》%@+-]{1,3}(?=[${HAN}])`, 'gu')

/** The text without what was stuffed between Han characters: `加 微*信` reads `加微信`. The same object where nothing was. */
export function tighten(normalised: Normalised): Normalised {
  const { text, offsets, ends } = normalised
  const keptOffsets: number[] = []
  const keptEnds: number[] = []
  let tight = ''
  let at = 0
  const keep = (to: number): void => {
    tight += text.slice(at, to)
    for (; at < to; at++) {
      keptOffsets.push(offsets[at]!)
      keptEnds.push(ends[at]!)
    }
  }
  for (const match of text.matchAll(STUFFING)) {
    keep(match.index)
    at = match.index + match[0].length
  }
  if (at === 0) return normalised
  keep(text.length)
  keptOffsets.push(offsets[text.length]!)
  keptEnds.push(ends[text.length]!)
  return { text: tight, offsets: Uint32Array.from(keptOffsets), ends: Uint32Array.from(keptEnds) }
}
