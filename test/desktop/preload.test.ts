import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { APP_EVENTS, contract } from '../../shared/contract'

interface Bridge {
  call(endpoint: unknown, input?: unknown): Promise<unknown>
  on(event: unknown, listener: (payload: unknown) => void): () => void
}

const electron = vi.hoisted(() => {
  const heard = new Map<string, Set<(...args: unknown[]) => void>>()
  return {
    heard,
    exposed: [] as [string, unknown][],
    invoked: [] as unknown[][],
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => void electron.exposed.push([name, api]) },
    ipcRenderer: {
      invoke: async (...message: unknown[]) => {
        electron.invoked.push(message)
        return { ok: true, value: 1 }
      },
      on: (channel: string, listener: () => void) =>
        void heard.set(channel, (heard.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: () => void) => void heard.get(channel)?.delete(listener),
    },
  }
})
vi.mock('electron', () => electron)

let bridge: Bridge
beforeAll(async () => {
  await import('../../electron/preload')
  bridge = electron.exposed[0]?.[1] as Bridge
})
beforeEach(() => void (electron.invoked.length = 0))

const tell = (...message: unknown[]) => {
  for (const listener of electron.heard.get('afterdesk:event') ?? []) listener({ sender: 'ipcRenderer' }, ...message)
}

describe('the preload', () => {
  it('shows the page exactly call and on, frozen', () => {
    expect(electron.exposed.map(([name]) => name)).toEqual(['afterdesk'])
    expect(Object.keys(bridge)).toEqual(['call', 'on'])
    expect(Object.isFrozen(bridge)).toBe(true)
  })

  it('passes on a call of every endpoint of the contract', async () => {
    for (const endpoint of Object.keys(contract)) await bridge.call(endpoint, { a: 1 })
    expect(electron.invoked).toEqual(Object.keys(contract).map((name) => ['afterdesk:call', name, { a: 1 }]))
  })

  it.each(['desk.destroy', '__proto__', 'constructor', 'toString', '', ['cases.list'], null, 7])(
    'refuses %j itself',
    async (endpoint) => {
      expect(await bridge.call(endpoint)).toEqual({
        ok: false,
        code: 'desk.unknown_endpoint',
        details: { endpoint: String(endpoint) },
      })
      expect(electron.invoked).toEqual([])
    },
  )

  it('gives a listener the payload of its own event and nothing of the sender', () => {
    const heard: unknown[] = []
    const stops = APP_EVENTS.map((event) => bridge.on(event, (...payload) => heard.push([event, ...payload])))
    tell('cases.changed', { ids: [1] })
    expect(heard).toEqual([['cases.changed', { ids: [1] }]])
    for (const stop of stops) stop()
    tell('cases.changed', { ids: [2] })
    expect(heard).toHaveLength(1)
  })

  it.each(['afterdesk:call', 'cases.list', '', null])('hears no event %j', (event) => {
    expect(() => bridge.on(event, () => {})).toThrow('no such event')
  })
})
