/** Cuts a text at the ends of its marks, so that marks may overlap in any way. */
import { hiddenRuns } from './outside-text'

export interface TextMark {
  readonly start: number
  readonly end: number
  /** Which of the named marks it belongs to, from 0. */
  readonly mark: number
}

export interface TextPiece {
  readonly start: number
  readonly text: string
  /** The marks over it, lowest first. */
  readonly marks: readonly number[]
  /** Marks whose span ends here: their labels follow. */
  readonly ends: readonly number[]
  /** A run of hidden characters, by its name. */
  readonly hidden: string | null
}

/** Beyond so many cuts a text was made to be cut; the rest is shown in one piece. */
const MOST_CUTS = 2_000

function cutsOf(length: number, ranges: readonly { start: number; end: number }[]): number[] {
  const cuts = new Set([0, length])
  for (const { start, end } of ranges) cuts.add(Math.min(start, length)).add(Math.min(end, length))
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.length > MOST_CUTS ? [...sorted.slice(0, MOST_CUTS), length] : sorted
}

/** The text in pieces that each lie under the same marks. A hidden run is a piece of its own. */
export function piecesOf(text: string, marks: readonly TextMark[]): TextPiece[] {
  const hidden = hiddenRuns(text).slice(0, MOST_CUTS)
  const names = new Map(hidden.map(({ start, name }) => [start, name]))
  const inside = marks.filter(({ start, end }) => start < end && start < text.length)
  const cuts = cutsOf(text.length, [...inside, ...hidden])
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const over = inside.filter((mark) => mark.start <= start && mark.end >= end)
    const closing = inside.filter((mark) => Math.min(mark.end, text.length) === end && mark.start < end)
    return {
      start,
      text: text.slice(start, end),
      marks: [...new Set(over.map(({ mark }) => mark))].sort((a, b) => a - b),
      ends: [...new Set(closing.map(({ mark }) => mark))].sort((a, b) => a - b),
      hidden: names.get(start) ?? null,
    }
  })
}
