import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import type { AppEventName } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import type { App, Session } from '../../electron/app/create-app'
import { serveDesk, type DeskOptions } from '../../electron/shells/loopback/serve-desk'

export const INDEX = '<!doctype html><title>desk</title>'
const SESSION: Session = { actor: 'tester', role: 'owner', shell: 'loopback' }

export interface Asked {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** A desk served over an app that only notes what it is asked. */
export async function openDoor(options: Partial<DeskOptions> = {}, reply?: (endpoint: string) => Promise<Reply>) {
  const folder = mkdtempSync(join(tmpdir(), 'afterdesk-door-'))
  const pageFolder = join(folder, 'page')
  mkdirSync(join(pageFolder, 'assets'), { recursive: true })
  writeFileSync(join(pageFolder, 'index.html'), INDEX)
  writeFileSync(join(pageFolder, 'assets', 'index-1a2b.js'), 'export {}')
  writeFileSync(join(pageFolder, '.stamp'), 'a dot file')
  writeFileSync(join(folder, 'secret.txt'), 'outside the page')
  const calls: { session: Session; endpoint: string; input: unknown }[] = []
  const listeners = new Set<(name: AppEventName, payload: unknown) => void>()
  const app: App = {
    call: async (session, endpoint, input) => {
      calls.push({ session, endpoint, input })
      return reply ? reply(endpoint) : { ok: true, value: { endpoint } }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    admitFile: () => 'upload',
    close: async () => {},
  }
  const desk = await serveDesk({ app, session: SESSION, pageFolder, port: 0, ...options })
  const origin = `http://127.0.0.1:${desk.port}`

  function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body?: string): Promise<Asked> {
    return new Promise((answered, failed) => {
      const sent = request(
        { host: '127.0.0.1', port: desk.port, path, method, headers, agent: false },
        async (response) => {
          const parts: Buffer[] = []
          for await (const part of response) parts.push(part as Buffer)
          answered({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          })
        },
      )
      sent.on('error', failed)
      sent.end(body)
    })
  }

  /** Bytes as they stand, for what no client library would send. */
  async function askRaw(text: string): Promise<string> {
    const socket = connect(desk.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => (answer += String(data)))
    socket.on('error', () => {})
    socket.end(text)
    await once(socket, 'close')
    return answer
  }

  async function cookie(): Promise<string> {
    const { headers } = await ask(new URL(desk.issueLink()).pathname + new URL(desk.issueLink()).search)
    return String(headers['set-cookie']?.[0]).split(';')[0] ?? ''
  }

  /** The status a socket was refused with, or null when it opened. */
  function refusalOfSocket(headers: Record<string, string>, path = '/desk'): Promise<number | null> {
    const socket = new WebSocket(`ws://127.0.0.1:${desk.port}${path}`, { headers })
    return new Promise((answered) => {
      socket.on('unexpected-response', (_request, response) => answered(response.statusCode ?? 0))
      socket.on('error', () => answered(0))
      socket.on('open', () => {
        socket.terminate()
        answered(null)
      })
    })
  }

  async function openSocket(): Promise<TestSocket> {
    const socket = new WebSocket(`ws://127.0.0.1:${desk.port}/desk`, { headers: { cookie: await cookie(), origin } })
    await once(socket, 'open')
    return talkingSocket(socket)
  }

  return {
    desk,
    origin,
    calls,
    ask,
    askRaw,
    cookie,
    refusalOfSocket,
    openSocket,
    tell: (name: AppEventName, payload: unknown) => listeners.forEach((listener) => listener(name, payload)),
    listeners,
    async close() {
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export interface TestSocket {
  raw: WebSocket
  send(data: string | Buffer): void
  next(): Promise<unknown>
}

/** Keeps what arrives until it is asked for. */
function talkingSocket(socket: WebSocket): TestSocket {
  const arrived: unknown[] = []
  const wanted: ((message: unknown) => void)[] = []
  socket.on('error', () => {})
  socket.on('message', (data) => {
    const message: unknown = JSON.parse(String(data))
    const waiting = wanted.shift()
    if (waiting) waiting(message)
    else arrived.push(message)
  })
  return {
    raw: socket,
    send: (data) => socket.send(data),
    next: () => (arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise((settle) => wanted.push(settle))),
  }
}
