/** The page's scheme and host. It has an origin of its own, so no file on the disk shares its rights. */
export const PAGE_SCHEME = 'app'
export const PAGE_HOST = 'afterdesk'
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/index.html`

export interface PageAddress {
  readonly url: string
  /** Whether a URL is of the page's own origin; anything that does not parse is not. */
  owns(url: string): boolean
}

/** The built page; or, in an unpackaged run under the dev server, that server's page. */
export function pageAddress(devUrl?: string): PageAddress {
  const dev = devUrl === undefined ? null : parse(devUrl)
  if (dev && dev.protocol === 'http:' && (dev.hostname === 'localhost' || dev.hostname === '127.0.0.1')) {
    return { url: dev.href, owns: (url) => parse(url)?.origin === dev.origin }
  }
  return {
    url: PAGE_URL,
    owns(url) {
      const parsed = parse(url)
      return parsed?.protocol === `${PAGE_SCHEME}:` && parsed.host === PAGE_HOST && !parsed.username && !parsed.password
    },
  }
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
