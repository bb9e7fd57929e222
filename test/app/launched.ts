import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const WITHIN_MS = 60_000

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the launcher to its end, as a terminal would. */
export function launch(
  args: readonly string[],
  options: { stdin?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((ended, failed) => {
    const child = spawn(process.execPath, ['electron/launch.mjs', ...args], {
      cwd: ROOT,
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: '', ...options.env },
      timeout: WITHIN_MS,
    })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (data) => (said.stdout += String(data)))
    child.stderr.on('data', (data) => (said.stderr += String(data)))
    child.on('error', failed)
    child.on('close', (code) => ended({ code, ...said }))
    child.stdin.end(options.stdin)
  })
}
