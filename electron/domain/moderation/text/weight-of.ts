const HAN = /\p{Script=Han}/u
/** A Han character says about as much as three letters. */
const HAN_WEIGHT = 3

/** How much a text says: its characters, each Han character counted as three. */
export function weightOf(normalisedText: string): number {
  let weight = 0
  for (const character of normalisedText) weight += HAN.test(character) ? HAN_WEIGHT : 1
  return weight
}
