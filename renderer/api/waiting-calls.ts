import type { Reply } from '../../shared/refusals'
import { ConnectionLost } from './connection-lost'

/** A call made while the connection is away waits this long for it to come back. */
const PATIENCE_MS = 15_000
const MAX_QUEUED = 256

interface Call {
  text: string
  settle: (reply: Reply) => void
  fail: (error: Error) => void
  patience?: ReturnType<typeof setTimeout>
}

/** Calls that have no answer yet: sent ones wait for a reply, queued ones for a connection. */
export interface WaitingCalls {
  send(id: number, call: Call): void
  queue(id: number, call: Call): void
  sendQueued(): void
  settle(id: number, reply: Reply): void
  /** Fails what was sent: whether it was carried out is not known. */
  breakOff(): void
}

export function waitingCalls(transmit: (text: string) => void): WaitingCalls {
  const sent = new Map<number, Call>()
  const queued = new Map<number, Call>()

  function send(id: number, call: Call): void {
    sent.set(id, call)
    transmit(call.text)
  }

  return {
    send,
    queue(id, call) {
      if (queued.size >= MAX_QUEUED) return call.fail(new ConnectionLost(false))
      call.patience = setTimeout(() => queued.delete(id) && call.fail(new ConnectionLost(false)), PATIENCE_MS)
      queued.set(id, call)
    },
    sendQueued() {
      for (const [id, call] of queued) {
        clearTimeout(call.patience)
        send(id, call)
      }
      queued.clear()
    },
    settle(id, reply) {
      sent.get(id)?.settle(reply)
      sent.delete(id)
    },
    breakOff() {
      const broken = [...sent.values()]
      sent.clear()
      for (const call of broken) call.fail(new ConnectionLost(true))
    },
  }
}
