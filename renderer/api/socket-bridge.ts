import { APP_EVENTS, type AppEventName } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import type { Bridge, Connection } from './bridge'
import { lastingSocket } from './lasting-socket'
import { waitingCalls } from './waiting-calls'

interface Message {
  id?: number | null
  reply?: Reply
  event?: AppEventName
  payload?: unknown
}

/** Calls and events over one WebSocket that comes back by itself. */
export function socketBridge(open: () => WebSocket): Bridge {
  const listeners = new Map(APP_EVENTS.map((name) => [name, new Set<(payload: unknown) => void>()]))
  const watchers = new Set<(connection: Connection) => void>()
  let connection: Connection = 'connected'
  let lastId = 0

  const tell = (event: AppEventName, payload: unknown) => listeners.get(event)?.forEach((listener) => listener(payload))
  const change = (to: Connection) => {
    if (connection !== to) watchers.forEach((watcher) => watcher(to))
    connection = to
  }
  const calls = waitingCalls((text) => socket.send(text))
  const socket = lastingSocket(open, {
    opened(again) {
      change('connected')
      calls.sendQueued()
      // What happened in between was not heard.
      if (again) tell('desk.reloaded', {})
    },
    lost() {
      change('lost')
      calls.breakOff()
    },
    received(text) {
      const message = JSON.parse(text) as Message
      if (message.event) tell(message.event, message.payload)
      else if (message.reply && typeof message.id === 'number') calls.settle(message.id, message.reply)
    },
  })

  return {
    call: (endpoint, input) =>
      new Promise((settle, fail) => {
        const id = ++lastId
        // The id comes first: an answer to a frame too large to read is addressed by it.
        const call = { text: JSON.stringify({ id, call: endpoint, input }), settle, fail }
        if (socket.isOpen()) calls.send(id, call)
        else calls.queue(id, call)
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
