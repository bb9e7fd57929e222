import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../shared/refusals'
import { openDoor, type TestSocket } from './loopback-door'

let door: Awaited<ReturnType<typeof openDoor>>
afterEach(() => door.close())

async function socketOf(reply?: (endpoint: string) => Promise<Reply>): Promise<TestSocket> {
  door = await openDoor({}, reply)
  return door.openSocket()
}

const refused = (id: number | null, code: string) => ({ id, reply: { ok: false, code, details: expect.anything() } })

describe('a frame', () => {
  it('is answered under its id, as the session of this shell and never as the page says', async () => {
    const socket = await socketOf()
    socket.send(JSON.stringify({ id: 7, call: 'cases.list', input: { actor: 'someone else' } }))
    expect(await socket.next()).toEqual({ id: 7, reply: { ok: true, value: { endpoint: 'cases.list' } } })
    expect(door.calls).toEqual([
      {
        session: { actor: 'tester', role: 'owner', shell: 'loopback' },
        endpoint: 'cases.list',
        input: { actor: 'someone else' },
      },
    ])
  })

  it.each([
    ['that is not JSON', 'hello'],
    ['that ends early', '{"id":1,"call":"cases.li'],
    ['that is binary', Buffer.from('{"id":1,"call":"cases.list"}')],
    ['that is a list', '[1,2]'],
    ['that is null', 'null'],
    ['without a call', '{"input":{},"id":1}'],
    ['with a call that is no text', '{"call":{},"id":1}'],
    ['with an id that is no number', '{"id":"1","call":"cases.list"}'],
    ['with a negative id', '{"id":-1,"call":"cases.list"}'],
    ['with more than it may carry', '{"call":"cases.list","id":1,"session":{"role":"owner"}}'],
    ['with a call of 1,000 characters', JSON.stringify({ call: 'x'.repeat(1_000), id: 1 })],
    ['nested 100,000 deep', '['.repeat(100_000)],
  ])('%s is refused and nothing is called', async (_name, frame) => {
    const socket = await socketOf()
    socket.send(frame)
    expect(await socket.next()).toEqual(refused(null, 'desk.invalid_input'))
    expect(door.calls).toEqual([])
  })

  it('over 1 MiB is refused under its own id, and the socket goes on', async () => {
    const socket = await socketOf()
    socket.send(JSON.stringify({ id: 3, call: 'cases.list', input: 'x'.repeat(1_048_576) }))
    expect(await socket.next()).toEqual(refused(3, 'desk.too_large'))
    socket.send(JSON.stringify({ id: 4, call: 'cases.list', input: {} }))
    expect(await socket.next()).toMatchObject({ id: 4, reply: { ok: true } })
    expect(door.calls).toHaveLength(1)
  })

  it('over 4 MiB ends its own socket with the code that says so, and no other', async () => {
    const socket = await socketOf()
    const other = await door.openSocket()
    socket.send('x'.repeat(4 * 1_048_576 + 1))
    const [code] = await once(socket.raw, 'close')
    expect(code).toBe(1009)
    other.send(JSON.stringify({ id: 1, call: 'cases.list', input: {} }))
    expect(await other.next()).toMatchObject({ id: 1, reply: { ok: true } })
  })

  it('beyond the 64th that waits is refused as busy', async () => {
    let release = (_reply: Reply) => {}
    const released = new Promise<Reply>((settle) => (release = settle))
    const socket = await socketOf(() => released)
    for (let id = 1; id <= 65; id++) socket.send(JSON.stringify({ id, call: 'cases.list', input: {} }))
    expect(await socket.next()).toEqual(refused(65, 'desk.busy'))
    release({ ok: true, value: null })
    expect(await socket.next()).toEqual({ id: 1, reply: { ok: true, value: null } })
  })

  it('whose answer cannot be written as JSON costs its own socket only', async () => {
    const socket = await socketOf(async () => ({ ok: true, value: 1n }))
    const other = await door.openSocket()
    socket.send(JSON.stringify({ id: 1, call: 'cases.list', input: {} }))
    const [code] = await once(socket.raw, 'close')
    expect(code).toBe(1011)
    door.tell('jobs.changed', { id: 'a' })
    expect(await other.next()).toEqual({ event: 'jobs.changed', payload: { id: 'a' } })
  })
})

describe('a socket', () => {
  it('hears every event until it closes, and is forgotten then', async () => {
    const socket = await socketOf()
    door.tell('cases.changed', { ids: [1, 2] })
    expect(await socket.next()).toEqual({ event: 'cases.changed', payload: { ids: [1, 2] } })
    expect(door.listeners.size).toBe(1)
    socket.raw.close()
    await expect.poll(() => door.listeners.size, { timeout: 10_000 }).toBe(0)
  })

  it('that no longer answers pings is let go', async () => {
    door = await openDoor({ pingMs: 30 })
    const socket = await door.openSocket()
    const deaf = socket.raw as unknown as { pong: () => void }
    deaf.pong = () => {}
    await once(socket.raw, 'close')
    await expect.poll(() => door.listeners.size, { timeout: 10_000 }).toBe(0)
  })

  it('that answers pings stays', async () => {
    door = await openDoor({ pingMs: 20 })
    const socket = await door.openSocket()
    for (let ping = 0; ping < 4; ping++) await once(socket.raw, 'ping')
    expect(socket.raw.readyState).toBe(socket.raw.OPEN)
  })
})
