import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One try at fetching Electron may take this long; without a network it fails at once. */
const FETCH_MS = 20_000

/** The path of the Electron program: installed, or fetched now where that is possible; null where it is not. */
export async function findElectron(root: string, env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  const installed = installedElectron(root)
  if (installed || env.CI) return installed
  return (await fetchElectron(root)) ? installedElectron(root) : null
}

/** The path of Electron's program, whose package notes in `path.txt` where it was unpacked; null where it was not. */
export function installedElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const program = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(program) ? program : null
}

function fetchElectron(root: string): Promise<boolean> {
  const script = join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(script)) return Promise.resolve(false)
  return new Promise((done) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: FETCH_MS, killSignal: 'SIGKILL' })
    child.on('error', () => done(false))
    child.on('exit', (code) => done(code === 0))
  })
}
