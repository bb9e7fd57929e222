import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import type { App, Session } from '../../app/create-app'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels'
import type { PageAddress } from './page-address'

/** Passes the page's calls to the app and the app's events to the page. */
export function answerCalls(app: App, session: Session, window: BrowserWindow, page: PageAddress): void {
  ipcMain.handle(CALL_CHANNEL, (event, endpoint: unknown, input: unknown) => {
    if (!isOurPage(event, window, page)) throw new Error('Only the desk’s own page may call.')
    return app.call(session, typeof endpoint === 'string' ? endpoint : '', input)
  })
  app.subscribe((name, payload) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload)
  })
}

/** The main frame of our window, showing our page. A frame that navigated away or is gone has no `senderFrame`. */
function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow, page: PageAddress): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    frame.parent === null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    page.owns(frame.url)
  )
}
