/** Room a character takes: Chinese ones are twice as wide as Latin ones. */
const widthOf = (character: string) => (/[\u1100-\u11FF\u2E80-\uFFEF]/.test(character) ? 2 : 1)

/** Room a label takes, in Latin characters. */
export const labelWidth = (label: string) => [...label].reduce((sum, character) => sum + widthOf(character), 0)

function startOf(characters: readonly string[], width: number): string[] {
  const kept: string[] = []
  let left = width
  for (const character of characters) {
    left -= widthOf(character)
    if (left < 0) break
    kept.push(character)
  }
  return kept
}

/** A label cut in the middle to so many Latin characters: names of goods differ at their ends as often as at their starts. */
export function shortLabel(label: string, width: number): string {
  if (2 * label.length <= width || labelWidth(label) <= width) return label
  const characters = [...label]
  const end = startOf(characters.toReversed(), Math.floor((width - 1) / 3)).toReversed()
  const start = startOf(characters, width - 1 - labelWidth(end.join('')))
  return `${start.join('').trimEnd()}…${end.join('').trimStart()}`
}
