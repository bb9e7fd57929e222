/** Text from outside as it is shown: characters that cannot be seen, or that turn the reading order, are made visible. */

/** Zero-width, bidirectional, filler, tag and control characters, from first to last; tabs and line breaks are not among them. */
const HIDDEN_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
]
const codePoint = (code: number) => `\\u{${code.toString(16)}}`
const HIDDEN = new RegExp(
  `[${HIDDEN_RANGES.map(([first, last]) => `${codePoint(first)}-${codePoint(last)}`).join('')}]+`,
  'gu',
)
const JOINERS = new Set(['\u200c', '\u200d'])
/** A joiner belongs to the writing between emoji and inside scripts that join their letters. */
const JOINING =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}]$/u

export interface HiddenRun {
  readonly start: number
  readonly end: number
  /** `U+200B`, with how often where it stands more than once. */
  readonly name: string
}

function nameOf(run: string): string {
  const codes = [...run].map((character) => character.codePointAt(0) ?? 0)
  const name = `U+${(codes[0] ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return codes.length > 1 ? `${name} ×${codes.length}` : name
}

/** Runs of characters that nobody can see, in the order in which they stand. */
export function hiddenRuns(text: string): HiddenRun[] {
  return [...text.matchAll(HIDDEN)].flatMap((match) => {
    const { index } = match
    if (JOINERS.has(match[0]) && JOINING.test(text.slice(Math.max(0, index - 2), index))) return []
    return [{ start: index, end: index + match[0].length, name: nameOf(match[0]) }]
  })
}

/** For a line of a list: each hidden run becomes one small box. */
export function plainText(text: string): string {
  return hiddenRuns(text)
    .toReversed()
    .reduce((shown, { start, end }) => `${shown.slice(0, start)}▯${shown.slice(end)}`, text)
}
