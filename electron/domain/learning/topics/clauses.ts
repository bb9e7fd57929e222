/** Lower case, compatibility forms, Latin letters without accents: how terms and texts are compared. */
export function plain(text: string): string {
  return text
    .slice(0, MOST_READ)
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .normalize('NFC')
    .toLowerCase()
}

/** Characters read of one comment. */
const MOST_READ = 4_000

/** The pieces between marks that end a thought; a comma ends one too, for buyers write whole reviews between commas. */
export function clausesOf(text: string): string[] {
  return text
    .split(/[\n\r,.;:!?~，。；：！？、～…]+| (?:but|mas|pero|however|porem) |但是|不过|可是|就是/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}
