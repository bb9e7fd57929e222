import type { WebSocket } from 'ws'
import type { App, Session } from '../../app/create-app'
import { readFrame } from './read-frame'

/** Calls of one page that may wait at once, and bytes that may wait for a page that does not read. */
const MAX_WAITING = 64
const MAX_UNREAD_BYTES = 16_777_216

/** Serves one page: answers its calls in the order they finish and passes on every event. */
export function serveSocket(socket: WebSocket, app: App, session: Session, pingMs: number): void {
  let waiting = 0
  let alive = true
  const send = (message: object) => {
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate()
    else if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }
  const answer = async (data: Buffer, isBinary: boolean) => {
    const frame = readFrame(data, isBinary)
    if (!frame.ok) return send({ id: frame.id, reply: { ok: false, code: frame.code, details: frame.details } })
    if (waiting >= MAX_WAITING) return send({ id: frame.id, reply: { ok: false, code: 'desk.busy', details: {} } })
    waiting++
    try {
      send({ id: frame.id, reply: await app.call(session, frame.call, frame.input) })
    } finally {
      waiting--
    }
  }
  const unsubscribe = app.subscribe((event, payload) => send({ event, payload }))
  const heartbeat = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    socket.ping()
  }, pingMs)
  socket.on('pong', () => (alive = true))
  socket.on('message', (data: Buffer, isBinary) => {
    // `app.call` never throws; should an answer not be writable as JSON, this page alone is let go.
    answer(data, isBinary).catch(() => socket.close(1011))
  })
  // A frame beyond the socket's own limit or invalid UTF-8: the library closes the socket with the code that says so.
  socket.on('error', () => {})
  socket.on('close', () => {
    clearInterval(heartbeat)
    unsubscribe()
  })
}
