import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INDEX, openDoor } from './loopback-door'

type Door = Awaited<ReturnType<typeof openDoor>>
let door: Door
let cookie: string
let host: string

beforeAll(async () => {
  door = await openDoor()
  cookie = await door.cookie()
  host = `127.0.0.1:${door.desk.port}`
})
afterAll(() => door.close())

describe('the page is refused', () => {
  const cases: [string, number, (it: Door) => Promise<{ status: number; body: string }>][] = [
    ['to whoever holds no session', 401, (it) => it.ask('/')],
    ['to a session of another run', 401, (it) => it.ask('/', { cookie: cookie.replace(/=./, '=~') })],
    ['to an empty session', 401, (it) => it.ask('/', { cookie: `afterdesk-${it.desk.port}=` })],
    ['to the session under another name', 401, (it) => it.ask('/', { cookie: cookie.replace('afterdesk', 'desk') })],
    ['to a token that was never issued', 403, (it) => it.ask(`/?token=${'A'.repeat(43)}`)],
    ['to an empty token', 403, (it) => it.ask('/?token=')],
    ['to a token on another path', 401, (it) => it.ask(`/index.html${new URL(it.desk.issueLink()).search}`)],
    ['under the name localhost', 421, (it) => it.ask('/', { cookie, host: `localhost:${it.desk.port}` })],
    ['under a name that was bound to this address', 421, (it) => it.ask('/', { cookie, host: 'desk.example' })],
    ['under another port', 421, (it) => it.ask('/', { cookie, host: '127.0.0.1:1' })],
    ['to another origin', 403, (it) => it.ask('/', { cookie, origin: 'https://example.com' })],
    ['to the null origin', 403, (it) => it.ask('/', { cookie, origin: 'null' })],
    [
      'to the same address under https',
      403,
      (it) => it.ask('/', { cookie, origin: it.origin.replace('http', 'https') }),
    ],
    ['to a page of another port of this machine', 403, (it) => it.ask('/', { cookie, 'sec-fetch-site': 'same-site' })],
    ['to a page of another site', 403, (it) => it.ask('/', { cookie, 'sec-fetch-site': 'cross-site' })],
    ['to POST', 405, (it) => it.ask('/', { cookie }, 'POST')],
    ['to PUT', 405, (it) => it.ask('/', { cookie }, 'PUT')],
    ['to DELETE', 405, (it) => it.ask('/assets/index-1a2b.js', { cookie }, 'DELETE')],
    ['to OPTIONS, so no other page gets leave to ask', 405, (it) => it.ask('/', { cookie }, 'OPTIONS')],
    ['to a request with a body', 400, (it) => it.ask('/', { cookie, 'content-length': '2' }, 'GET', '{}')],
    ['outside its folder', 404, (it) => it.ask('/../secret.txt', { cookie })],
    ['outside its folder, encoded', 404, (it) => it.ask('/%2e%2e/secret.txt', { cookie })],
    ['outside its folder, encoded twice', 404, (it) => it.ask('/%252e%252e%252fsecret.txt', { cookie })],
    ['outside its folder, with backslashes', 404, (it) => it.ask('/..\\secret.txt', { cookie })],
    ['outside its folder, from a folder inside', 404, (it) => it.ask('/assets/../../secret.txt', { cookie })],
    ['for a file with a zero byte in its name', 404, (it) => it.ask('/index.html%00.js', { cookie })],
    ['for a folder', 404, (it) => it.ask('/assets/', { cookie })],
    ['for a dot file', 404, (it) => it.ask('/.stamp', { cookie })],
    ['for an absolute address', 404, (it) => it.ask('http://example.com/', { cookie })],
    ['where only the socket is', 404, (it) => it.ask('/desk', { cookie })],
  ]

  it.each(cases)('%s (%i)', async (_name, status, attempt) => {
    const answer = await attempt(door)
    expect(answer.status).toBe(status)
    expect(answer.body).not.toContain('<')
    expect(answer.body).not.toContain('outside the page')
    expect(answer.body).not.toContain(cookie.split('=')[1])
  })

  it('to a token that was used already', async () => {
    const { search } = new URL(door.desk.issueLink())
    expect((await door.ask(`/${search}`)).status).toBe(303)
    expect((await door.ask(`/${search}`)).status).toBe(403)
  })

  it.each([
    [
      'two hosts',
      (host: string) => `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: desk.example\r\nCookie: ${cookie}\r\n\r\n`,
      /^HTTP\/1.1 4/,
    ],
    ['no host', () => `GET / HTTP/1.1\r\nCookie: ${cookie}\r\n\r\n`, /^HTTP\/1.1 400/],
    ['no method it knows', () => `STEAL / HTTP/1.1\r\n\r\n`, /^HTTP\/1.1 400/],
    ['no HTTP at all', () => '\u0016\u0003\u0001 hello\r\n\r\n', /^HTTP\/1.1 400/],
    [
      'a header that never fits',
      (host: string) => `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
      /^HTTP\/1.1 4/,
    ],
  ])('to bytes that name %s', async (_name, text, status) => {
    expect(await door.askRaw(text(host))).toMatch(status)
  })
})

describe('a socket is refused', () => {
  const cases: [string, number, (it: Door) => Promise<number | null>][] = [
    ['without a session', 401, (it) => it.refusalOfSocket({ origin: it.origin })],
    ['with a session of another run', 401, (it) => it.refusalOfSocket({ origin: it.origin, cookie: `${cookie}x` })],
    [
      'with a token in its address instead',
      403,
      (it) => it.refusalOfSocket({ origin: it.origin }, `/desk${new URL(it.desk.issueLink()).search}`),
    ],
    ['without an origin', 403, (it) => it.refusalOfSocket({ cookie })],
    ['to another origin', 403, (it) => it.refusalOfSocket({ cookie, origin: 'https://example.com' })],
    ['to another port of this machine', 403, (it) => it.refusalOfSocket({ cookie, origin: 'http://127.0.0.1:5173' })],
    ['to localhost', 403, (it) => it.refusalOfSocket({ cookie, origin: `http://localhost:${it.desk.port}` })],
    ['to the null origin of a sandboxed frame', 403, (it) => it.refusalOfSocket({ cookie, origin: 'null' })],
    [
      'to an origin that only begins like ours',
      403,
      (it) => it.refusalOfSocket({ cookie, origin: `${it.origin}.example.com` }),
    ],
    ['under another host', 421, (it) => it.refusalOfSocket({ cookie, origin: it.origin, host: 'desk.example' })],
    ['at another path', 403, (it) => it.refusalOfSocket({ cookie, origin: it.origin }, '/')],
  ]

  it.each(cases)('%s (%i)', async (_name, status, attempt) => {
    expect(await attempt(door)).toBe(status)
    expect(door.calls).toEqual([])
  })

  it('to the ninth page', async () => {
    const open = await Promise.all(Array.from({ length: 8 }, () => door.openSocket()))
    expect(await door.refusalOfSocket({ cookie, origin: door.origin })).toBe(503)
    for (const socket of open) socket.raw.terminate()
  })
})

it('after all that the page is served to whoever holds the session', async () => {
  expect(await door.ask('/', { cookie })).toMatchObject({ status: 200, body: INDEX })
})
