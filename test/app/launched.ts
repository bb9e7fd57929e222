import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const WITHIN_MS = 110_000

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the launcher to its end, as a terminal would. */
export const launch = (args: readonly string[], given?: Given): Promise<Ended> =>
  run('electron/launch.mjs', args, given)

/** Runs a built program to its end; what the launcher does before that is left out. */
export const runBuilt = (name: 'cli' | 'start', args: readonly string[], given?: Given): Promise<Ended> =>
  run(`out/main/${name}.js`, args, given)

interface Given {
  stdin?: string
  /** Beside the environment of the tests. */
  env?: Record<string, string>
}

function run(program: string, args: readonly string[], given: Given = {}): Promise<Ended> {
  return new Promise((ended, failed) => {
    const env = { ...process.env, LC_ALL: 'en_US.UTF-8', ...given.env }
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, env, timeout: WITHIN_MS })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (data) => (said.stdout += String(data)))
    child.stderr.on('data', (data) => (said.stderr += String(data)))
    child.on('error', failed)
    child.on('close', (code) => ended({ code, ...said }))
    child.stdin.end(given.stdin)
  })
}
