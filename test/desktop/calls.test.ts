import { rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { handlerOf, record } from './electron-stub'
import { mailtoOf } from '../../electron/domain/collect/mailto'
import { HOSTILE_ADDRESSES } from './hostile-addresses'
import { calls, listeners, PAGE, runInStub, theWindow } from './stub-desk'

vi.mock('electron', async () => (await import('./electron-stub')).stub)
vi.mock('../../electron/shells/open-app', () => import('./stub-desk'))

let folder: string
beforeAll(async () => void (folder = await runInStub()))
afterAll(() => rmSync(folder, { recursive: true }))

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
    'mailto:lin@example.com',
    'mailto:lin@example.com?body=Hello%0D%0Athere',
    mailtoOf('li.na+shop@mail.example.cn', '您的订单 1001 & more?', '您好，\n谢谢 100% = 😀')!,
  ])('to %s becomes a draft in the mail program, without a question', async (url) => {
    expect(await follow(url, 1)).toEqual({ asked: 0, opened: [url] })
  })

  it.each([
    ...HOSTILE_ADDRESSES,
    'http://www.gov.cn/',
    'https://www.gov.cn.example.com/',
    'https://www.gov.cn:8443/',
    'https://user:word@www.gov.cn/',
    'https://example.com/?https://www.gov.cn/',
    'https://WWW.gov.cn@example.com/',
    'mailto:',
    'mailto:nobody',
    'mailto:@example.com',
    'mailto:a@example.com,b@example.com',
    'mailto:a@example.com%2Cb@example.com',
    'mailto:%22-x%22%20a@example.com',
    'mailto:a@example.com%0D%0ABcc:b@example.com',
    'mailto:a@example.com?attach=/etc/passwd',
    'mailto:a@example.com?subject=x&attachment=C:%5Csecret.txt',
    'mailto:a@example.com?bcc=b@example.com',
    'mailto:a@example.com?cc=b@example.com&body=x',
    'mailto:a@example.com?to=b@example.com',
    'mailto:a@example.com?subject=x%0D%0ABcc:b@example.com',
    'mailto:a@example.com?subject=x&subject=y',
    'mailto:a@example.com?body=%E0%A4',
    'mailto:a@example.com?body=x%00y',
    'mailto:a@example.com?body',
    'mailto:a@example.com#x',
    'mailto://a@example.com/',
    `mailto:a@example.com?body=${'x'.repeat(40_000)}`,
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
