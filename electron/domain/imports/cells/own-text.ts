/** The same text on its own. A text cut from a larger one holds on to all of it, which matters where it is kept. */
export function ownText(text: string): string {
  return Buffer.from(text).toString()
}
