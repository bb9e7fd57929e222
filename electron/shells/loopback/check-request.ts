import type { IncomingMessage } from 'node:http'

/** Where this desk is, as a browser must name it. */
export interface Place {
  /** `127.0.0.1:port`, the only Host that is answered: another name for the same address is a rebinding. */
  readonly host: string
  /** Origins whose page may speak to the desk: its own, and the dev server's when developing. */
  readonly origins: readonly string[]
  /** Browsers share cookies among all ports of an address, so each desk's cookie carries its port. */
  readonly cookieName: string
}

export type Verdict = { ok: true } | { ok: false; status: 400 | 401 | 403 | 405 | 421; reason: string }

const no = (status: 400 | 401 | 403 | 405 | 421, reason: string): Verdict => ({ ok: false, status, reason })

/** What must hold before a request for the page is looked at; whether it holds the session is asked apart. */
export function checkPageRequest(request: IncomingMessage, place: Place): Verdict {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return no(403, 'Another page may not ask here. Copy the link into the address bar.')
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return no(405, 'Only GET and HEAD are answered here.')
  return checkAddress(request, place)
}

/** A socket is opened by our own page only: browsers always send its Origin, and other programs are not served. */
export function checkUpgrade(request: IncomingMessage, place: Place): Verdict {
  if (request.method !== 'GET') return no(405, 'Only GET opens a socket.')
  if (request.headers.origin === undefined) return no(403, 'An origin is required.')
  if (request.url !== '/desk') return no(403, 'There is no socket here.')
  return checkAddress(request, place)
}

function checkAddress(request: IncomingMessage, place: Place): Verdict {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length !== 1 || request.headers.host !== place.host) return no(421, 'This desk has another address.')
  const { origin } = request.headers
  if (origin !== undefined && !place.origins.includes(origin)) return no(403, 'Another origin may not ask here.')
  if (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) !== 0) {
    return no(400, 'A request body is not expected.')
  }
  return { ok: true }
}

/** The values of every cookie of that name: a neighbour on another port may have set one of its own beside ours. */
export function cookiesOf(request: IncomingMessage, name: string): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
}
