import type { WebContents } from 'electron'
import type { PageAddress } from './page-address'

/** Keeps a web page where it is: no other address, no new window, no embedded view. Links out go to `openLink`. */
export function hardenContents(contents: WebContents, page: PageAddress, openLink: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => stay(event, page))
  contents.on('will-frame-navigate', (event) => stay(event, page))
  contents.on('will-redirect', (event) => stay(event, page))
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Reloading the page itself is all the navigation there is; routes live in the fragment. */
function stay(event: { url: string; preventDefault(): void }, page: PageAddress): void {
  if (!page.owns(event.url)) event.preventDefault()
}
