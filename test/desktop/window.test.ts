import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { handlerOf, record, stoppable, stub } from './electron-stub'
import { HOSTILE_ADDRESSES } from './hostile-addresses'
import { close, listeners, PAGE, runInStub, settings, theWindow } from './stub-desk'

vi.mock('electron', async () => (await import('./electron-stub')).stub)
vi.mock('../../electron/shells/open-app', () => import('./stub-desk'))

let folder: string
beforeAll(async () => void (folder = await runInStub()))
afterAll(() => rmSync(folder, { recursive: true }))

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

it('quitting closes the app before the program ends', async () => {
  const event = stoppable()
  stub.app.emit('will-quit', event)
  expect(event.stopped).toBe(true)
  await expect.poll(() => record.exits, { timeout: 10_000 }).toEqual([0])
  expect(close).toHaveBeenCalledOnce()
})
