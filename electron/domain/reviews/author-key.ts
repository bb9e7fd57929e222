/** One author over many reviews: by the desk's buyer, else by e-mail address, else by the name within its source. */
export function authorKey(author: {
  buyerId: number | null
  email: string | null
  source: string
  name: string
}): string {
  if (author.buyerId !== null) return `buyer:${author.buyerId}`
  if (author.email) return `email:${author.email.toLowerCase()}`
  return `name:${author.source}:${plainName(author.name)}`
}

/** A name as it is compared: small letters, no marks of width, single blanks. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
