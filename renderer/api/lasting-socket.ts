/** The first try again comes soon enough to go unseen; later ones spare the machine. */
const FIRST_RETRY_MS = 200
const LONGEST_RETRY_MS = 5_000

export interface SocketEvents {
  /** `again` from the second time on. */
  opened(again: boolean): void
  lost(): void
  received(text: string): void
}

export interface LastingSocket {
  isOpen(): boolean
  send(text: string): void
}

/** A socket that opens itself again whenever it is lost. */
export function lastingSocket(open: () => WebSocket, events: SocketEvents): LastingSocket {
  let retryMs = FIRST_RETRY_MS
  let wasOpen = false
  let socket = connect()

  function connect(): WebSocket {
    const fresh = open()
    fresh.onopen = () => {
      retryMs = FIRST_RETRY_MS
      events.opened(wasOpen)
      wasOpen = true
    }
    fresh.onmessage = (message) => events.received(String(message.data))
    fresh.onclose = () => {
      events.lost()
      setTimeout(() => (socket = connect()), retryMs)
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
    }
    return fresh
  }

  return { isOpen: () => socket.readyState === socket.OPEN, send: (text) => socket.send(text) }
}
