import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Handler = (...args: unknown[]) => unknown

/** One handler per name, as `ipcMain.handle` and the session's setters keep them. */
const handlers = new Map<string, Handler>()
const keep = (name: string) => (handler: Handler) => void handlers.set(name, handler)

class StubContents extends EventEmitter {
  readonly sent: unknown[][] = []
  windowOpen: Handler = () => undefined
  setWindowOpenHandler = (handler: Handler) => void (this.windowOpen = handler)
  send = (...message: unknown[]) => void this.sent.push(message)
}

class StubWindow extends EventEmitter {
  readonly webContents = new StubContents()
  readonly loaded: string[] = []
  destroyed = false
  focused = 0
  constructor(readonly options: { webPreferences: Record<string, unknown>; [name: string]: unknown }) {
    super()
    record.windows.push(this)
    stub.app.emit('web-contents-created', {}, this.webContents)
  }
  isDestroyed = () => this.destroyed
  isMinimized = () => false
  isMaximized = () => false
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 })
  focus = () => void this.focused++
  show = () => {}
  loadURL = async (url: string) => void this.loaded.push(url)
}

const session = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: keep('permissionRequest'),
  setPermissionCheckHandler: keep('permissionCheck'),
  setDevicePermissionHandler: keep('devicePermission'),
  setDisplayMediaRequestHandler: keep('displayMedia'),
  setSpellCheckerEnabled: (enabled: boolean) => void (record.spellChecker = enabled),
  webRequest: { onBeforeRequest: keep('beforeRequest') },
})

/** What the desk did to Electron. */
export const record = {
  windows: [] as StubWindow[],
  schemes: [] as unknown[],
  steps: [] as string[],
  menus: [] as unknown[],
  questions: [] as { detail: string; buttons: string[] }[],
  opened: [] as string[],
  errors: [] as string[],
  exits: [] as number[],
  spellChecker: true,
  /** What the clerk answers to a question: the index of a button. */
  answer: 1,
  session,
  handlers,
}

/** Stands in for the `electron` module and keeps every option it is given. */
export const stub = {
  app: Object.assign(new EventEmitter(), {
    isPackaged: true,
    enableSandbox: () => void record.steps.push('sandbox'),
    setPath: (name: string, path: string) => void record.steps.push(`${name} ${path}`),
    requestSingleInstanceLock: vi.fn(() => true),
    whenReady: () => Promise.resolve(),
    getLocale: () => 'en-US',
    quit: () => void record.steps.push('quit'),
    exit: (code: number) => void record.exits.push(code),
  }),
  BrowserWindow: StubWindow,
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => {
      record.steps.push('schemes')
      record.schemes.push(...schemes)
    },
    handle: (scheme: string, handler: Handler) => void handlers.set(`${scheme}:`, handler),
  },
  session: { defaultSession: session },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
  ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => void record.menus.push(menu),
  },
  nativeTheme: { themeSource: 'system' },
  dialog: {
    showErrorBox: (_title: string, sentence: string) => void record.errors.push(sentence),
    showMessageBox: async (_window: unknown, question: (typeof record.questions)[number]) => {
      record.questions.push(question)
      return { response: record.answer }
    },
  },
  shell: { openExternal: async (url: string) => void record.opened.push(url) },
}

/** The handler that was set under a name. */
export function handlerOf(name: string): Handler {
  const handler = handlers.get(name)
  if (!handler) throw new Error(`nothing handles ${name}`)
  return handler
}

/** An event that notes whether it was stopped. */
export function stoppable(url = ''): { url: string; stopped: boolean; preventDefault(): void } {
  return {
    url,
    stopped: false,
    preventDefault() {
      this.stopped = true
    },
  }
}
