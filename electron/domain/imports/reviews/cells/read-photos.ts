/** What a review may have, and how long an address may be. */
const MOST_PHOTOS = 50
const MOST_LENGTH = 2_000
const BETWEEN = /[\s,;|，；]+(?=https?:|\/\/|["'[]|$)|\s+|^[\s,;|]+/i
const WEB = /^(?:https?:)?\/\/[^\s/]/i

/**
 * Addresses of pictures, which a file writes one after another. Only addresses of the web are taken: nothing the desk
 * would not show anyway. `dropped` tells whether something else stood there.
 */
export function readPhotos(cell: string): { photos: string[]; dropped: boolean } {
  if (cell.trim() === '') return { photos: [], dropped: false }
  const parts = cell
    .split(BETWEEN)
    .map((part) => part.replace(/^[["',;|]+|[\]"',;|]+$/g, ''))
    .filter((part) => part !== '')
  const photos = parts.filter((part) => WEB.test(part) && part.length <= MOST_LENGTH)
  return { photos: photos.slice(0, MOST_PHOTOS), dropped: photos.length < parts.length || photos.length > MOST_PHOTOS }
}
