import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppEventName } from '../../shared/contract'
import { handlerOf, record, stoppable, stub } from './electron-stub'
import { HOSTILE_ADDRESSES } from './hostile-addresses'

vi.mock('electron', async () => (await import('./electron-stub')).stub)

const listeners: ((name: AppEventName, payload: unknown) => void)[] = []
const calls: unknown[][] = []
const settings = { language: 'zh-CN', theme: 'dark' }
const close = vi.fn(async () => {})
vi.mock('../../electron/shells/open-app', () => ({
  openApp: async () => ({
    call: async (...call: unknown[]) => {
      calls.push(call)
      return { ok: true, value: { settings, orders: 1 } }
    },
    subscribe: (listener: (typeof listeners)[number]) => listeners.push(listener),
    close,
  }),
}))

const folder = mkdtempSync(join(tmpdir(), 'afterdesk-desktop-'))
const PAGE = 'app://afterdesk/index.html'

beforeAll(async () => {
  mkdirSync(join(folder, 'page'))
  writeFileSync(join(folder, 'page', 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'secret.txt'), 'outside the page')
  const { runDesktop } = await import('../../electron/shells/desktop/run-desktop')
  runDesktop({
    args: ['--data', join(folder, 'data'), '--unknown-switch-of-chromium'],
    preload: '/preload.cjs',
    pageFolder: join(folder, 'page'),
    devUrl: 'http://localhost:5173/',
  })
  expect(record.steps).toEqual(['sandbox', 'schemes', `userData ${join(folder, 'data', 'window')}`])
  await vi.waitFor(() => expect(record.windows[0]?.loaded).toEqual([PAGE]))
})
afterAll(() => rmSync(folder, { recursive: true }))

const theWindow = () => record.windows[0]!

describe('the window', () => {
  it('states every switch that keeps the page apart from the system', () => {
    expect(theWindow().options.webPreferences).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    })
    expect(record.spellChecker).toBe(false)
  })

  it('shows the built page, not a dev server, once packaged', () => {
    expect(theWindow().loaded).toEqual([PAGE])
    expect(record.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it.each(HOSTILE_ADDRESSES)('stays where it is when %s is navigated to', (url) => {
    for (const kind of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = stoppable(url)
      theWindow().webContents.emit(kind, event)
      expect({ kind, stopped: event.stopped }).toEqual({ kind, stopped: true })
    }
  })

  it('may load its own page again', () => {
    const event = stoppable(`${PAGE}#/cases`)
    theWindow().webContents.emit('will-navigate', event)
    expect(event.stopped).toBe(false)
  })

  it.each([...HOSTILE_ADDRESSES, PAGE])('opens no second window for %s', (url) => {
    expect(theWindow().webContents.windowOpen({ url })).toEqual({ action: 'deny' })
    expect(record.windows).toHaveLength(1)
  })

  it('takes no embedded view', () => {
    const event = stoppable()
    theWindow().webContents.emit('will-attach-webview', event)
    expect(event.stopped).toBe(true)
  })

  it('comes forward when the program is started again', () => {
    stub.app.emit('second-instance')
    expect(theWindow().focused).toBe(1)
  })

  it('remembers its place beside the data', () => {
    theWindow().emit('close')
    const file = join(folder, 'data', 'window', 'place.json')
    expect(existsSync(file)).toBe(true)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ x: 10, y: 20, width: 1200, height: 800, maximized: false })
  })

  it('has its menu in the language that is set', () => {
    expect(JSON.stringify(record.menus.at(-1))).toContain('编辑')
    settings.language = 'en-US'
    for (const listener of listeners) listener('settings.changed', {})
    return expect.poll(() => JSON.stringify(record.menus.at(-1)), { timeout: 10_000 }).toContain('Select All')
  })
})

describe('the session', () => {
  it('grants no permission, no device and no screen', () => {
    const answers: unknown[] = []
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'fullscreen',
    ]) {
      handlerOf('permissionRequest')({}, permission, (granted: unknown) => answers.push(granted))
      answers.push(handlerOf('permissionCheck')(null, permission))
    }
    answers.push(handlerOf('devicePermission')({}))
    expect(new Set(answers)).toEqual(new Set([false]))
    handlerOf('displayMedia')({}, (streams: unknown) => answers.push(streams))
    expect(answers.at(-1)).toEqual({})
  })

  const isCancelled = (url: string) => {
    let answer: unknown
    handlerOf('beforeRequest')({ url }, (given: unknown) => (answer = given))
    return (answer as { cancel: boolean }).cancel
  }

  it.each([
    'https://example.com/a.js',
    'http://127.0.0.1:4870/',
    'ws://example.com',
    'file:///etc/passwd',
    'ftp://x/',
    'nonsense',
  ])('lets no request out to %s', (url) => expect(isCancelled(url)).toBe(true))

  it.each([PAGE, 'blob:app://afterdesk/1', 'data:image/png;base64,AA=='])('lets %s through', (url) => {
    expect(isCancelled(url)).toBe(false)
  })

  it('saves only what the page itself has made', () => {
    const saved = (url: string) => {
      const event = stoppable()
      record.session.emit('will-download', event, { getURL: () => url })
      return !event.stopped
    }
    expect(saved('blob:app://afterdesk/1f')).toBe(true)
    expect(HOSTILE_ADDRESSES.filter(saved)).toEqual([])
    expect(HOSTILE_ADDRESSES.filter((url) => saved(`blob:${url}`))).toEqual([])
  })
})

describe('a call', () => {
  beforeEach(() => void (calls.length = 0))
  const frame = (url: string, parent: object | null = null) => ({ url, parent })
  const call = (event: object, ...rest: unknown[]) => handlerOf('afterdesk:call')(event, ...rest)

  it('of the page reaches the app with the session of this shell', async () => {
    const event = { sender: theWindow().webContents, senderFrame: frame(`${PAGE}#/cases`) }
    expect(await call(event, 'cases.list', { offset: 0 })).toMatchObject({ ok: true })
    expect(calls).toEqual([
      [{ actor: expect.any(String), role: 'owner', shell: 'desktop' }, 'cases.list', { offset: 0 }],
    ])
  })

  it('of a frame that is gone is refused', () => {
    expect(() => call({ sender: theWindow().webContents, senderFrame: null }, 'cases.list', {})).toThrow('own page')
    expect(calls).toEqual([])
  })

  it('of a frame within the page is refused', () => {
    const event = { sender: theWindow().webContents, senderFrame: frame(PAGE, frame(PAGE)) }
    expect(() => call(event, 'cases.list', {})).toThrow('own page')
  })

  it('of other contents is refused, even under our address', () => {
    expect(() => call({ sender: {}, senderFrame: frame(PAGE) }, 'cases.list', {})).toThrow('own page')
  })

  it.each(HOSTILE_ADDRESSES)('of a frame that shows %s is refused', (url) => {
    expect(() => call({ sender: theWindow().webContents, senderFrame: frame(url) }, 'cases.list', {})).toThrow(
      'own page',
    )
    expect(calls).toEqual([])
  })

  it.each([[undefined], [null], [7], [{ toString: () => 'cases.list' }], [['cases.list']]])(
    'whose endpoint is %j asks for no endpoint',
    async (endpoint) => {
      await call({ sender: theWindow().webContents, senderFrame: frame(PAGE) }, endpoint, {})
      expect(calls[0]?.[1]).toBe('')
    },
  )
})

describe('a link out of the desk', () => {
  const follow = async (url: string, answer: number) => {
    record.answer = answer
    record.opened.length = record.questions.length = 0
    theWindow().webContents.windowOpen({ url })
    await new Promise((settled) => setImmediate(settled))
    return { asked: record.questions.length, opened: [...record.opened] }
  }

  it('is opened after the clerk has seen where it leads and said yes', async () => {
    const url = 'https://flk.npc.gov.cn/detail?id=1'
    expect(await follow(url, 0)).toEqual({ asked: 1, opened: [url] })
    expect(record.questions[0]?.detail).toBe(url)
  })

  it('is not opened when the clerk says no', async () => {
    expect(await follow('https://www.gov.cn/', 1)).toEqual({ asked: 1, opened: [] })
  })

  it.each([
    ...HOSTILE_ADDRESSES,
    'http://www.gov.cn/',
    'https://www.gov.cn.example.com/',
    'https://www.gov.cn:8443/',
    'https://user:word@www.gov.cn/',
    'https://example.com/?https://www.gov.cn/',
    'https://WWW.gov.cn@example.com/',
  ])('to %s is neither asked about nor opened', async (url) => {
    expect(await follow(url, 0)).toEqual({ asked: 0, opened: [] })
  })
})

describe('the page’s files', () => {
  const get = (url: string, method = 'GET') => handlerOf('app:')(new Request(url, { method })) as Promise<Response>

  it('are answered with their type and the policy', async () => {
    const response = await get(PAGE)
    expect(await response.text()).toBe('<!doctype html>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    'app://afterdesk/../secret.txt',
    'app://afterdesk/%2e%2e/secret.txt',
    'app://afterdesk/..%2fsecret.txt',
    'app://afterdesk/..%5csecret.txt',
    'app://afterdesk//secret.txt',
    'app://afterdesk/index.html%00',
    'app://afterdesk/page/',
    'app://evil/index.html',
    'app://secret.txt',
  ])('do not include %s', async (url) => {
    const response = await get(url)
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 404, body: '' })
  })

  it('are read only', async () => {
    expect((await get(PAGE, 'POST')).status).toBe(405)
  })
})

it('events go to the page, and no longer once the window is gone', () => {
  for (const listener of listeners) listener('cases.changed', { ids: [4] })
  expect(theWindow().webContents.sent.at(-1)).toEqual(['afterdesk:event', 'cases.changed', { ids: [4] }])
  const { length } = theWindow().webContents.sent
  theWindow().destroyed = true
  for (const listener of listeners) listener('cases.changed', { ids: [5] })
  expect(theWindow().webContents.sent).toHaveLength(length)
  theWindow().destroyed = false
})

it('quitting closes the app before the program ends', async () => {
  const event = stoppable()
  stub.app.emit('will-quit', event)
  expect(event.stopped).toBe(true)
  await expect.poll(() => record.exits, { timeout: 10_000 }).toEqual([0])
  expect(close).toHaveBeenCalledOnce()
})
