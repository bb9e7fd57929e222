import type { Session } from 'electron'
import type { PageAddress } from './page-address'

/** Schemes that never leave the machine. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** Denies every permission, every device and every request off the machine; only what the page itself made may be saved. */
export function hardenSession(session: Session, page: PageAddress): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url, page) }))
  session.on('will-download', (event, item) => {
    const url = item.getURL()
    if (!url.startsWith('blob:') || !page.owns(url.slice('blob:'.length))) event.preventDefault()
  })
}

function isLocal(url: string, page: PageAddress): boolean {
  if (!URL.canParse(url)) return false
  // The dev server's reload socket is the same origin under another scheme.
  return LOCAL_SCHEMES.has(new URL(url).protocol) || page.owns(url) || page.owns(url.replace(/^ws:/, 'http:'))
}
