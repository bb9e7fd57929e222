import { createServer, STATUS_CODES, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { App, Session } from '../../app/create-app'
import { MAX_CALL_BYTES } from '../call-limit'
import { listPageFiles } from '../page/list-page-files'
import { answerPage, type Page } from './answer-page'
import { checkUpgrade, cookiesOf, type Place } from './check-request'
import { isOwnUser } from './is-own-user'
import { serveSocket } from './serve-socket'
import { createTickets } from './tickets'

const LOOPBACK = '127.0.0.1'
const MAX_SOCKETS = 8
const MAX_CONNECTIONS = 64
const PING_MS = 30_000
/** Frames up to this are read and refused with a code; beyond it the socket is closed. */
const MAX_FRAME_BYTES = 4 * MAX_CALL_BYTES

export interface DeskOptions {
  app: App
  session: Session
  /** The built page. */
  pageFolder: string
  /** 0 takes a free port; a port that is taken is replaced by a free one. */
  port: number
  /** Only while developing: the dev server's origin, and a session that outlives restarts. */
  dev?: { origin: string; session: string }
  pingMs?: number
  isOwnUser?: (socket: Socket) => boolean
}

export interface Desk {
  readonly port: number
  /** A link that admits one browser, once. */
  issueLink(): string
  close(): Promise<void>
}

/** Serves the desk to browsers on this machine: the page over HTTP, calls and events over one WebSocket. */
export async function serveDesk(options: DeskOptions): Promise<Desk> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5_000 })
  server.maxConnections = MAX_CONNECTIONS
  const port = await listen(server, options.port)
  const page = pageAt(port, options)
  server.on('request', (request, response) => void answerPage(page, request, response))
  server.on('clientError', (_error, socket) => refuseUpgrade(socket, 400))
  const sockets = acceptSockets(server, page, options)
  return {
    port,
    issueLink: () => `http://${page.place.host}/?token=${page.tickets.issueToken()}`,
    async close() {
      for (const socket of sockets.clients) socket.close(1001)
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 500).unref()
      await new Promise((closed) => server.close(closed))
      for (const socket of sockets.clients) socket.terminate()
    },
  }
}

function pageAt(port: number, options: DeskOptions): Page {
  const host = `${LOOPBACK}:${port}`
  const origins = [`http://${host}`, ...(options.dev ? [options.dev.origin] : [])]
  const place: Place = { host, origins, cookieName: `afterdesk-${port}` }
  const files = listPageFiles(options.pageFolder)
  const tickets = createTickets(options.dev?.session)
  const home = options.dev?.origin ?? '/'
  return { place, tickets, files, socketOrigin: `ws://${host}`, isOwnUser: options.isOwnUser ?? isOwnUser, home }
}

function acceptSockets(server: Server, page: Page, options: DeskOptions): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const verdict = checkUpgrade(request, page.place)
    if (!verdict.ok) return refuseUpgrade(socket, verdict.status)
    const held = cookiesOf(request, page.place.cookieName).some((secret) => page.tickets.holdsSession(secret))
    if (!held) return refuseUpgrade(socket, 401)
    if (sockets.clients.size >= MAX_SOCKETS) return refuseUpgrade(socket, 503)
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      serveSocket(accepted, options.app, options.session, options.pingMs ?? PING_MS)
    })
  })
  return sockets
}

function refuseUpgrade(socket: Duplex, status: number): void {
  if (!socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(listening, fail)
      else fail(error)
    })
    server.listen(port, LOOPBACK, () => listening((server.address() as AddressInfo).port))
  })
}
