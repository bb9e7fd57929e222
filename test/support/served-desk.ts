import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from './root'

const START_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 10_000

export interface ServedDesk {
  /** Where it listens, with the one-time token. */
  readonly url: string
  readonly dataDir: string
  /** Everything the desk has printed so far. */
  output(): string
  /** Ends it as Ctrl-C would; kills it by its id when it does not end in time. Answers the exit code. */
  stop(): Promise<number | null>
}

export async function temporaryFolder(prefix = 'afterdesk-'): Promise<string> {
  return mkdtemp(join(tmpdir(), prefix))
}

async function urlFrom(child: ChildProcess, said: string[]): Promise<string> {
  const found = new Promise<string>((settle) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)
        if (url) settle(url[0])
      })
    }
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the desk ended with ${String(code)} before it served:\n${said.join('\n')}`)
  })
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`the desk did not serve in time:\n${said.join('\n')}`)), START_WITHIN_MS).unref(),
  )
  return Promise.race([found, ended, late])
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
  await ended
  clearTimeout(kill)
  return child.exitCode
}

/** Starts the built loopback desk on a free port and an empty data folder of its own, and removes both in the end. */
export async function serveDesk(options: { dataDir?: string; sample?: boolean } = {}): Promise<ServedDesk> {
  const dataDir = options.dataDir ?? (await temporaryFolder())
  const flags = ['--loopback', '--no-open', '--port', '0', '--data', dataDir, ...(options.sample ? ['--sample'] : [])]
  const child = spawn(process.execPath, ['out/main/start.js', ...flags], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  try {
    const url = await urlFrom(child, said)
    return {
      url,
      dataDir,
      output: () => said.join('\n'),
      async stop() {
        const code = await stop(child)
        if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
        return code
      },
    }
  } catch (error) {
    await stop(child)
    throw error
  }
}
