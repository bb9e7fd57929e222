import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app as electron, dialog, protocol, screen, session as sessions, type BrowserWindow } from 'electron'
import { Refusal } from '../../../shared/refusals'
import { sentenceOf, type Language } from '../../../shared/refusal-sentences'
import type { App, Session } from '../../app/create-app'
import { keepSchedule } from '../../app/schedule'
import { dataFolder } from '../data-folder'
import { languageOf } from '../language-of'
import { loadSample } from '../load-sample'
import { openApp } from '../open-app'
import { operatorName } from '../operator-name'
import { listPageFiles } from '../page/list-page-files'
import { answerCalls } from './answer-calls'
import { answerPageRequest } from './answer-page-request'
import { createWindow } from './create-window'
import { followSettings } from './follow-settings'
import { hardenContents } from './harden-contents'
import { hardenSession } from './harden-session'
import { openExternalLink } from './open-external-link'
import { PAGE_SCHEME, pageAddress, type PageAddress } from './page-address'
import { keepWindowState, loadWindowState } from './window-state'

export interface DesktopOptions {
  args: readonly string[]
  preload: string
  pageFolder: string
  /** The dev server's page; heeded only in an unpackaged run. */
  devUrl: string | undefined
}

/** Runs the desktop: everything that must be set before the window exists is set first, and synchronously. */
export function runDesktop(options: DesktopOptions): void {
  const { values } = parseArgs({
    args: [...options.args],
    strict: false,
    options: { data: { type: 'string' }, sample: { type: 'boolean' } },
  })
  const dataDir = resolve(typeof values.data === 'string' ? values.data : dataFolder())
  const page = pageAddress(electron.isPackaged ? undefined : options.devUrl)
  const desk: OpenDesk = { window: null, language: () => languageOf(electron.getLocale()) }
  try {
    if (!prepare(dataDir, page, desk)) return electron.quit()
  } catch (error) {
    return giveUp(error)
  }
  void electron
    .whenReady()
    .then(() => openDesk(options, dataDir, page, desk, values.sample === true))
    .catch(giveUp)
}

/** What handlers that are set early need to know later. */
interface OpenDesk {
  window: BrowserWindow | null
  language: () => Language
}

/** Answers false where the same data is open in another window already. */
function prepare(dataDir: string, page: PageAddress, desk: OpenDesk): boolean {
  electron.enableSandbox()
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges }])
  // The browser's own files lie beside the data, so the single-instance lock is one per data folder.
  mkdirSync(profileIn(dataDir), { recursive: true })
  electron.setPath('userData', profileIn(dataDir))
  if (!electron.requestSingleInstanceLock()) return false
  electron.on('second-instance', () => {
    if (desk.window?.isMinimized()) desk.window.restore()
    desk.window?.focus()
  })
  electron.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, page, (url) => {
      if (desk.window) void openExternalLink(url, desk.window, desk.language())
    })
  })
  electron.on('window-all-closed', () => electron.quit())
  return true
}

async function openDesk(options: DesktopOptions, dataDir: string, page: PageAddress, desk: OpenDesk, sample: boolean) {
  const app = await openApp(dataDir)
  closeBeforeExit(app)
  const session: Session = { actor: operatorName(), role: 'owner', shell: 'desktop' }
  if (sample) await loadSample(app, session)
  desk.language = await followSettings(app, session)
  servePage(options.pageFolder, page)
  const stateFile = join(profileIn(dataDir), 'place.json')
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const state = loadWindowState(stateFile, screens)
  desk.window = createWindow({ preload: options.preload, state, devTools: !electron.isPackaged })
  answerCalls(app, session, desk.window, page)
  keepWindowState(desk.window, stateFile)
  const endSchedule = keepSchedule({ app, session })
  electron.once('will-quit', () => endSchedule())
  await desk.window.loadURL(page.url)
}

const profileIn = (dataDir: string) => join(dataDir, 'window')

function servePage(folder: string, page: PageAddress): void {
  const files = listPageFiles(folder)
  protocol.handle(PAGE_SCHEME, (request) => answerPageRequest(files, request))
  hardenSession(sessions.defaultSession, page)
}

/** The windows are closed by then; quitting waits until running work has ended and the data folder is free again. */
function closeBeforeExit(app: App): void {
  let closing = false
  electron.on('will-quit', (event) => {
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
