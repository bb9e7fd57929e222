import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app as electron, dialog, protocol, screen, session as sessions, type BrowserWindow } from 'electron'
import { Refusal } from '../../../shared/refusals'
import { sentenceOf } from '../../../shared/refusal-sentences'
import type { App, Session } from '../../app/create-app'
import { dataFolder } from '../data-folder'
import { languageOf } from '../language-of'
import { loadSample } from '../load-sample'
import { openApp } from '../open-app'
import { operatorName } from '../operator-name'
import { listPageFiles } from '../page/list-page-files'
import { answerCalls } from './answer-calls'
import { answerPageRequest } from './answer-page-request'
import { followSettings } from './follow-settings'
import { hardenContents } from './harden-contents'
import { hardenSession } from './harden-session'
import { openExternalLink } from './open-external-link'
import { openWindow } from './open-window'
import { PAGE_SCHEME, pageAddress, type PageAddress } from './page-address'
import { loadWindowState } from './window-state'

export interface DesktopOptions {
  args: readonly string[]
  preload: string
  pageFolder: string
  /** The dev server's page; heeded only in an unpackaged run. */
  devUrl: string | undefined
}

/** Runs the desktop: everything that must be set before the window exists is set first, and synchronously. */
export function runDesktop(options: DesktopOptions): void {
  const { values } = parseArgs({ args: [...options.args], strict: false, options: { data: { type: 'string' }, sample: { type: 'boolean' } } })
  const dataDir = resolve(typeof values.data === 'string' ? values.data : dataFolder())
  const page = pageAddress(electron.isPackaged ? undefined : options.devUrl)
  let window: BrowserWindow | null = null
  let language = () => languageOf(electron.getLocale())

  electron.enableSandbox()
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
  // The browser's own files lie beside the data, so the single-instance lock is one per data folder.
  const profile = join(dataDir, 'window')
  mkdirSync(profile, { recursive: true })
  electron.setPath('userData', profile)
  if (!electron.requestSingleInstanceLock()) return electron.quit()
  electron.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  electron.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, page, (url) => {
      if (window) void openExternalLink(url, window, language())
    })
  })
  electron.on('window-all-closed', () => electron.quit())

  void electron.whenReady().then(async () => {
    try {
      const app = await openApp(dataDir)
      closeBeforeQuit(app)
      const session: Session = { actor: operatorName(), role: 'owner', shell: 'desktop' }
      if (values.sample === true) await loadSample(app, session)
      language = await followSettings(app, session)
      servePage(options.pageFolder, page)
      const stateFile = join(profile, 'place.json')
      const state = loadWindowState(stateFile, screen.getAllDisplays().map(({ workArea }) => workArea))
      window = openWindow({ page, preload: options.preload, state, stateFile, devTools: !electron.isPackaged })
      answerCalls(app, session, window, page)
    } catch (error) {
      giveUp(error)
    }
  })
}

function servePage(folder: string, page: PageAddress): void {
  const files = listPageFiles(folder)
  protocol.handle(PAGE_SCHEME, (request) => answerPageRequest(files, request))
  hardenSession(sessions.defaultSession, page)
}

/** Quitting waits until running work has ended and the data folder is free again. */
function closeBeforeQuit(app: App): void {
  let closing = false
  electron.on('before-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    void app.close().finally(() => electron.exit(0))
  })
}

function giveUp(error: unknown): void {
  const language = languageOf(electron.getLocale())
  const sentence = error instanceof Refusal ? sentenceOf(error.code, error.details, language) : String(error)
  dialog.showErrorBox('Afterdesk', sentence)
  electron.exit(1)
}
