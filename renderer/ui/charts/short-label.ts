/** Room a character takes: Chinese ones are twice as wide as Latin ones. */
const widthOf = (character: string) => (/[\u1100-\u11FF\u2E80-\uFFEF]/.test(character) ? 2 : 1)

/** A label cut to so many Latin characters, with an ellipsis where something was left out. */
export function shortLabel(label: string, width: number): string {
  const characters = [...label]
  if (characters.reduce((sum, character) => sum + widthOf(character), 0) <= width) return label
  let left = width - 1
  let cut = ''
  for (const character of characters) {
    left -= widthOf(character)
    if (left < 0) break
    cut += character
  }
  return `${cut.trimEnd()}…`
}
