import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { installedElectron } from '../../electron/shells/start/find-electron'
import { readStartOptions } from '../../electron/shells/start/read-start-options'
import { launch, runBuilt } from './launched'

const ROOT = resolve(import.meta.dirname, '../..')
const data = mkdtempSync(join(tmpdir(), 'afterdesk-start-'))
const running: ChildProcess[] = []

beforeAll(async () => expect((await launch(['build'])).code).toBe(0))
afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')))
afterAll(() => rmSync(data, { recursive: true }))

interface Served {
  child: ChildProcess
  link: string
  /** The next line on stdout. */
  line(): Promise<string>
  stderr(): string
}

async function start(...more: string[]): Promise<Served> {
  const args = ['out/main/start.js', '--no-open', '--data', data, ...more]
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, LC_ALL: 'en_US.UTF-8' } })
  running.push(child)
  let stderr = ''
  child.stderr.on('data', (text) => (stderr += String(text)))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => String((await lines.next()).value)
  return { child, link: await line(), line, stderr: () => stderr }
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit')
  child.kill(signal)
  return (await ended)[0]
}

const LINK = /^Afterdesk: (http:\/\/127\.0\.0\.1:(\d+)\/\?token=[\w-]{43})$/

/** What the link gives a browser: the page, and the desk behind its socket. */
async function visit(link: string) {
  const [, url = '', port] = LINK.exec(link) ?? []
  const admitted = await fetch(url, { redirect: 'manual' })
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { cookie } })
  const socket = new WebSocket(`ws://127.0.0.1:${port}/desk`, {
    headers: { cookie, origin: `http://127.0.0.1:${port}` },
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ id: 1, call: 'desk.status', input: {} }))
  const [message] = await once(socket, 'message')
  return { page: await page.text(), reply: JSON.parse(String(message)) as unknown, port: Number(port) }
}

it('serves the page and the desk behind one link on one line, and Ctrl-C ends it cleanly with a page open', async () => {
  const { child, link } = await start('--loopback', '--port', '0')
  expect(link).toMatch(LINK)
  const { page, reply } = await visit(link)
  expect(page).toContain('<div id="app"')
  expect(reply).toMatchObject({ id: 1, reply: { ok: true, value: { role: 'owner', shell: 'loopback', orders: 0 } } })
  expect(await stopped(child, 'SIGINT')).toBe(0)
})

it('gives another link for each Enter, and ends on a polite request to', async () => {
  const { child, link, line } = await start('--loopback', '--port', '0')
  child.stdin?.write('\n')
  const another = await line()
  expect(another).toMatch(LINK)
  expect(another).not.toBe(link)
  await visit(link)
  await visit(another)
  expect(await stopped(child, 'SIGTERM')).toBe(0)
})

it('on data that is open already ends with 1 and a sentence, and the first one goes on', async () => {
  const first = await start('--loopback', '--port', '0')
  const second = await runBuilt('start', ['--no-open', '--loopback', '--data', data])
  expect(second).toMatchObject({ code: 1, stdout: '', stderr: 'Another program is using this data folder.\n' })
  expect((await visit(first.link)).reply).toMatchObject({ reply: { ok: true } })
  expect(await stopped(first.child, 'SIGINT')).toBe(0)
})

it('takes a free port where the one it was given is taken', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const { child, link } = await start('--loopback', '--port', String(port))
  expect((await visit(link)).port).not.toBe(port)
  taken.close()
  expect(await stopped(child, 'SIGINT')).toBe(0)
})

it('says in one sentence when there is no Electron', async (context) => {
  if (installedElectron(ROOT)) return context.skip('Electron is installed here')
  const { child, stderr } = await start('--port', '0')
  expect(
    stderr()
      .split('\n')
      .filter((line) => line.includes('Electron')),
  ).toEqual(['Electron is not available here, so the desk is served to a browser on this machine.'])
  expect(await stopped(child, 'SIGINT')).toBe(0)
})

it.each([[['--opne']], [['--port', 'x']], [['--port', '70000']], [['--data', '']], [['desk']], [['--port']]])(
  'takes no line such as %j',
  (args) => expect(() => readStartOptions(args)).toThrow(/^[^\n]+$/),
)

it('for a line it does not understand prints how it is used and ends with 2', async () => {
  const { code, stdout, stderr } = await runBuilt('start', ['--opne'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^Unknown option '--opne'\nusage: npm start/)
})

it('is reached through the launcher, which knows no other verbs', async () => {
  expect((await launch(['start', '--help'])).stdout).toMatch(/^usage: npm start/)
  expect(await launch(['destroy'])).toMatchObject({ code: 2, stdout: '' })
})
