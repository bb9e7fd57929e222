import { APP_EVENTS, type AppEventName } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import type { Bridge, Connection } from './bridge'
import { ConnectionLost } from './connection-lost'

/** The first try again comes at once enough to go unseen; later ones spare the machine. */
const FIRST_RETRY_MS = 200
const LONGEST_RETRY_MS = 5_000
/** A call made while the connection is away waits this long for it to come back. */
const PATIENCE_MS = 15_000
const MAX_QUEUED = 256

interface Call {
  text: string
  settle: (reply: Reply) => void
  fail: (error: Error) => void
  patience: ReturnType<typeof setTimeout> | undefined
}

/** Calls over one WebSocket that comes back by itself. */
export function socketBridge(address: string, open: (address: string) => WebSocket = (url) => new WebSocket(url)): Bridge {
  const sent = new Map<number, Call>()
  const queued = new Map<number, Call>()
  const listeners = new Map<AppEventName, Set<(payload: unknown) => void>>(APP_EVENTS.map((name) => [name, new Set()]))
  const watchers = new Set<(connection: Connection) => void>()
  let socket = connect()
  let connection: Connection = 'connected'
  let retryMs = FIRST_RETRY_MS
  let nextId = 1
  let wasOpen = false

  function connect(): WebSocket {
    const fresh = open(address)
    fresh.onopen = opened
    fresh.onclose = lost
    fresh.onmessage = (message) => receive(JSON.parse(String(message.data)))
    return fresh
  }

  function opened(): void {
    retryMs = FIRST_RETRY_MS
    change('connected')
    for (const [id, call] of queued) send(id, call)
    queued.clear()
    // What happened meanwhile was not heard.
    if (wasOpen) tell('desk.reloaded', {})
    wasOpen = true
  }

  function lost(): void {
    change('lost')
    const broken = [...sent.values()]
    sent.clear()
    for (const call of broken) call.fail(new ConnectionLost(true))
    setTimeout(() => (socket = connect()), retryMs)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  function receive(message: { id?: number | null; reply?: Reply; event?: AppEventName; payload?: unknown }): void {
    if (message.event) return tell(message.event, message.payload)
    const call = sent.get(message.id ?? -1)
    sent.delete(message.id ?? -1)
    if (call && message.reply) call.settle(message.reply)
  }

  function send(id: number, call: Call): void {
    clearTimeout(call.patience)
    sent.set(id, call)
    socket.send(call.text)
  }

  function queue(id: number, call: Call): void {
    if (queued.size >= MAX_QUEUED) return call.fail(new ConnectionLost(false))
    queued.set(id, call)
    call.patience = setTimeout(() => {
      queued.delete(id)
      call.fail(new ConnectionLost(false))
    }, PATIENCE_MS)
  }

  function tell(event: AppEventName, payload: unknown): void {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }

  function change(to: Connection): void {
    if (connection === to) return
    connection = to
    for (const watcher of watchers) watcher(to)
  }

  return {
    call: (endpoint, input) =>
      new Promise((settle, fail) => {
        const id = nextId++
        // The id comes first: an answer to a frame too large to read is addressed by it.
        const call: Call = { text: JSON.stringify({ id, call: endpoint, input }), settle, fail, patience: undefined }
        if (socket.readyState === WebSocket.OPEN) send(id, call)
        else queue(id, call)
      }),
    on(event, listener) {
      listeners.get(event)?.add(listener)
      return () => void listeners.get(event)?.delete(listener)
    },
    onConnection(listener) {
      watchers.add(listener)
      listener(connection)
      return () => void watchers.delete(listener)
    },
  }
}
