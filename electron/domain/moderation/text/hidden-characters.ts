/** Characters that are not seen: they part words, turn the direction of writing, or command a terminal. */

/** Format and control characters, variation selectors and fillers that take no room. White space is none of them. */
const UNSEEN =
  /^(?![\t-\r\u0085\u2028\u2029])(?:[\p{Cf}\p{Cc}]|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5)$/u

/** Marks drawn over or under Latin letters: those that make no letter of their own are decoration. */
const DECORATION: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
]

/** Belongs to the character before it. */
const EXTENDING = /^[\p{M}\u1161-\u11ff\uff9e\uff9f]$/u

export const isUnseen = (character: string): boolean => UNSEEN.test(character)
export function isDecoration(character: string): boolean {
  const code = character.codePointAt(0)!
  return DECORATION.some(([from, to]) => code >= from && code <= to)
}
export const extendsCluster = (character: string): boolean => EXTENDING.test(character)
