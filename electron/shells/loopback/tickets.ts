import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const SECRET_BYTES = 32

/** Keys of one run of the desk: one-time tokens that travel in a URL, and the session that a token is swapped for. */
export interface Tickets {
  issueToken(): string
  /** The session's secret for a token that was issued and not used yet, otherwise null. */
  redeem(token: string): string | null
  holdsSession(secret: string | undefined): boolean
}

export function createTickets(session = newSecret()): Tickets {
  const open = new Set<string>()
  return {
    issueToken() {
      const token = newSecret()
      open.add(token)
      return token
    },
    redeem(token) {
      const match = [...open].find((known) => same(known, token))
      return match !== undefined && open.delete(match) ? session : null
    },
    holdsSession: (secret) => secret !== undefined && same(session, secret),
  }
}

function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

/** Compares digests, so neither the length nor the first wrong character can be timed. */
function same(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
