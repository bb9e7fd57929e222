import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { Refusal, type Reply } from '../../shared/refusals'
import { setBridge } from '../../renderer/api/bridge'
import { call, on, onConnection } from '../../renderer/api/client'
import { ConnectionLost } from '../../renderer/api/connection-lost'
import { desktopBridge } from '../../renderer/api/desktop-bridge'
import { socketBridge } from '../../renderer/api/socket-bridge'
import { openDoor } from './loopback-door'

type Door = Awaited<ReturnType<typeof openDoor>>
let door: Door
let sockets: NodeSocket[]
let answer: (endpoint: string) => Promise<Reply>

beforeEach(async () => {
  sockets = []
  answer = async (endpoint) => ({ ok: true, value: endpoint })
  door = await openDoor({}, (endpoint) => answer(endpoint))
})
afterEach(async () => {
  for (const socket of sockets)
    socket
      .removeAllListeners()
      .on('error', () => {})
      .terminate()
  await door.close()
})

/** The page's bridge over real sockets to a real desk. */
async function connect(): Promise<void> {
  const cookie = await door.cookie()
  const mine = sockets
  setBridge(
    socketBridge(() => {
      // A bridge of a test that is over tries again for ever; it finds nothing.
      if (mine !== sockets) return { readyState: 3, OPEN: 1 } as WebSocket
      const socket = new NodeSocket(`ws://127.0.0.1:${door.desk.port}/desk`, {
        headers: { cookie, origin: door.origin },
      })
      socket.on('error', () => {})
      sockets.push(socket)
      return socket as unknown as WebSocket
    }),
  )
}

describe('the page’s calls', () => {
  it('wait for the connection, and are answered each with its own reply', async () => {
    await connect()
    const replies = await Promise.all([call('jobs.list', {}), call('desk.today', {}), call('policies.list', {})])
    expect(replies).toEqual(['jobs.list', 'desk.today', 'policies.list'])
  })

  it('throw the refusal with its details', async () => {
    answer = async () => ({ ok: false, code: 'case.stale', details: { currentVersion: 3 } })
    await connect()
    await expect(call('cases.get', { id: 1 })).rejects.toThrow(
      expect.objectContaining(new Refusal('case.stale', { currentVersion: 3 })),
    )
  })

  it('carry a fresh key when they are commands, keep one that was given, and none when they are not', async () => {
    await connect()
    await call('cases.addNote', { id: 1, text: 'a' })
    await call('cases.addNote', { id: 1, text: 'a' })
    await call('cases.addNote', { id: 1, text: 'a', idempotencyKey: 'my-own-key' })
    await call('cases.get', { id: 1 })
    await call('statistics.rebuild', {})
    const keys = door.calls.map(({ input }) => (input as { idempotencyKey?: string }).idempotencyKey)
    expect(keys).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}$/),
      expect.stringMatching(/^[0-9a-f]{32}$/),
      'my-own-key',
      undefined,
      undefined,
    ])
    expect(keys[0]).not.toBe(keys[1])
  })

  it('over 1 MiB are refused to the one who made them', async () => {
    await connect()
    const text = 'x'.repeat(1_100_000)
    await expect(call('search.find', { text })).rejects.toThrow('desk.too_large')
  })
})

describe('when the connection breaks', () => {
  /** Breaks the connection while the first call is on its way; the desk has taken it by then. */
  const breakOnce = () => {
    let broken = false
    answer = async (endpoint) => {
      if (!broken) {
        broken = true
        sockets[0]?.terminate()
        return new Promise(() => {})
      }
      return { ok: true, value: endpoint }
    }
  }

  it('a command is sent again under the same key', async () => {
    breakOnce()
    await connect()
    expect(await call('cases.addNote', { id: 1, text: 'a' })).toBe('cases.addNote')
    const [first, second, ...more] = door.calls
    expect(more).toEqual([])
    expect(second?.input).toEqual(first?.input)
    expect(first?.input).toHaveProperty('idempotencyKey')
  })

  it('a query is asked again', async () => {
    breakOnce()
    await connect()
    expect(await call('jobs.list', {})).toBe('jobs.list')
  })

  it('a job is not started a second time', async () => {
    breakOnce()
    await connect()
    await expect(call('statistics.rebuild', {})).rejects.toThrow('desk.unreachable')
    expect(door.calls).toHaveLength(1)
  })

  it('the page is told, hears events again, and reads everything anew', async () => {
    await connect()
    const told: unknown[] = []
    onConnection((connection) => told.push(connection))
    on('desk.reloaded', () => told.push('reload'))
    on('cases.changed', ({ ids }) => told.push(ids))
    await call('jobs.list', {})
    sockets[0]?.terminate()
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(['connected', 'lost', 'connected', 'reload'])
    door.tell('cases.changed', { ids: [3] })
    await expect.poll(() => told.at(-1), { timeout: 10_000 }).toEqual([3])
  })

  it('for long, a call that never left says so, and was not carried out', async () => {
    const closed = { readyState: 3, OPEN: 1, send: vi.fn() }
    setBridge(socketBridge(() => closed as unknown as WebSocket))
    vi.useFakeTimers()
    try {
      const lost = expect(call('cases.addNote', { id: 1, text: 'a' })).rejects.toThrow(
        expect.objectContaining({ code: 'desk.unreachable', details: { endpoint: 'cases.addNote', wasSent: false } }),
      )
      await vi.advanceTimersByTimeAsync(15_000)
      await lost
    } finally {
      vi.useRealTimers()
    }
    expect(closed.send).not.toHaveBeenCalled()
  })

  it('and comes back, what waited is sent in its order', async () => {
    await connect()
    const calls = [call('jobs.list', {}), call('desk.today', {})]
    await once(sockets[0]!, 'open')
    await Promise.all(calls)
    expect(door.calls.map(({ endpoint }) => endpoint)).toEqual(['jobs.list', 'desk.today'])
  })
})

it('a bridge that fails for another reason is a bug and is not hidden', async () => {
  setBridge({ call: () => Promise.reject(new TypeError('broken')), on: () => () => {}, onConnection: () => () => {} })
  await expect(call('jobs.list', {})).rejects.toThrow(TypeError)
})

it('a call is sent at most three times', async () => {
  const send = vi.fn(() => Promise.reject(new ConnectionLost(true)))
  setBridge({ call: send, on: () => () => {}, onConnection: () => () => {} })
  await expect(call('jobs.list', {})).rejects.toThrow('desk.unreachable')
  expect(send).toHaveBeenCalledTimes(3)
})

it('the desktop’s bridge passes plain data, whatever a screen hands it', async () => {
  const crossed: unknown[] = []
  const bridge = desktopBridge({
    call: async (endpoint, input) => {
      crossed.push(structuredClone([endpoint, input]))
      return { ok: true, value: null }
    },
    on: () => () => {},
  })
  const reactive = new Proxy({ id: 1, note: undefined, lines: new Proxy([1], {}) }, {})
  await bridge.call('cases.get', reactive)
  expect(crossed).toEqual([['cases.get', { id: 1, lines: [1] }]])
})
