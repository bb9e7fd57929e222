import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { uidOf } from '../../electron/shells/loopback/is-own-user'
import { INDEX, openDoor } from './loopback-door'

let door: Awaited<ReturnType<typeof openDoor>>
afterEach(() => door.close())

it('a link swaps its token for a cookie that scripts cannot read and other sites cannot send, and leaves the address', async () => {
  door = await openDoor()
  const link = new URL(door.desk.issueLink())
  const { status, headers } = await door.ask(`/${link.search}`)
  expect({ status, location: headers.location }).toEqual({ status: 303, location: '/' })
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(new RegExp(`^afterdesk-${door.desk.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
  ])
  expect(headers['set-cookie']?.[0]).not.toContain(link.searchParams.get('token'))
})

it('a link that was used leads on whoever holds the session already', async () => {
  door = await openDoor()
  const { search } = new URL(door.desk.issueLink())
  const cookie = String((await door.ask(`/${search}`)).headers['set-cookie']?.[0]).split(';')[0]
  expect(await door.ask(`/${search}`, { cookie })).toMatchObject({ status: 303, headers: { location: '/' } })
})

it('the page comes with a policy that lets nothing in from elsewhere, and is never kept', async () => {
  door = await openDoor()
  const { status, headers, body } = await door.ask('/', { cookie: await door.cookie() })
  expect({ status, body }).toEqual({ status: 200, body: INDEX })
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  })
  const policy = String(headers['content-security-policy']).split('; ')
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${door.desk.port}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]),
  )
})

it('refusals carry the same policy', async () => {
  door = await openDoor()
  const { headers } = await door.ask('/')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['cache-control']).toBe('no-store')
})

it('files that the build names by content are served with their type and may be kept', async () => {
  door = await openDoor()
  const { status, headers } = await door.ask('/assets/index-1a2b.js', { cookie: await door.cookie() })
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(headers['cache-control']).toContain('immutable')
})

it('HEAD tells the length and sends nothing', async () => {
  door = await openDoor()
  const { status, headers, body } = await door.ask('/', { cookie: await door.cookie() }, 'HEAD')
  expect({ status, length: headers['content-length'], body }).toEqual({
    status: 200,
    length: String(INDEX.length),
    body: '',
  })
})

it('a neighbour’s cookie of the same name does not lock the clerk out', async () => {
  door = await openDoor()
  const cookie = await door.cookie()
  const { status } = await door.ask('/', { cookie: `afterdesk-${door.desk.port}=planted; ${cookie}` })
  expect(status).toBe(200)
})

it('a port that is taken is replaced by a free one', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  door = await openDoor({ port })
  expect(door.desk.port).not.toBe(port)
  expect((await door.ask('/', { cookie: await door.cookie() })).status).toBe(200)
  taken.close()
})

it('only while developing, the dev server’s page may open a socket, and a link leads to it', async () => {
  const origin = 'http://127.0.0.1:5173'
  door = await openDoor({ dev: { origin, session: 'a-session-that-outlives-restarts' } })
  const { headers } = await door.ask(`/${new URL(door.desk.issueLink()).search}`)
  expect(headers.location).toBe(origin)
  const cookie = `afterdesk-${door.desk.port}=a-session-that-outlives-restarts`
  expect(await door.refusalOfSocket({ cookie, origin })).toBe(null)
  expect(await door.refusalOfSocket({ cookie, origin: 'http://127.0.0.1:5174' })).toBe(403)
})

it('closing ends every socket and the port', async () => {
  door = await openDoor()
  const socket = await door.openSocket()
  const closed = once(socket.raw, 'close')
  await door.desk.close()
  expect((await closed)[0]).toBe(1001)
  await expect(door.ask('/')).rejects.toThrow('ECONNREFUSED')
})

it('a link is of no use to another user of the machine, and stays good for its own', async () => {
  let isOwn = false
  door = await openDoor({ isOwnUser: () => isOwn })
  const { search } = new URL(door.desk.issueLink())
  expect((await door.ask(`/${search}`)).status).toBe(403)
  isOwn = true
  expect((await door.ask(`/${search}`)).status).toBe(303)
})

it('whose connection it is, is read from the table of the system', () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1306 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0
   1: 0100007F:1306 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 2 1 0 20 4 30 10 -1
   2: 0100007F:9C40 0100007F:1306 01 00000000:00000000 00:00000000 00000000  1001        0 3 1 0 20 4 30 10 -1
`
  expect(uidOf(table, 40_000, 4_870)).toBe(1001)
  expect(uidOf(table, 40_001, 4_870)).toBe(null)
  expect(uidOf('', 40_000, 4_870)).toBe(null)
})
