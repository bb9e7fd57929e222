import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { installedElectron } from '../../electron/shells/start/find-electron'
import { hasDisplay } from '../../electron/shells/start/has-display'

const ROOT = resolve(import.meta.dirname, '../..')
const WITHIN_MS = 60_000

/** Why the real program cannot be tried here, or null. */
function obstacle(): string | null {
  if (!installedElectron(ROOT)) return 'Electron’s program is not installed here'
  if (!hasDisplay()) return 'there is no display here'
  if (!existsSync(join(ROOT, 'out', 'main', 'main.js'))) return 'the desk is not built'
  if (process.getuid?.() === 0) return 'Electron does not sandbox for the superuser'
  return null
}

it('the real program opens the desk, keeps its data and ends when asked to', async (context) => {
  const why = obstacle()
  if (why) return context.skip(why)
  const data = mkdtempSync(join(tmpdir(), 'afterdesk-smoke-'))
  const child = spawn(installedElectron(ROOT)!, [ROOT, '--data', data], { stdio: 'pipe', timeout: WITHIN_MS })
  try {
    const ended = once(child, 'exit')
    await expect.poll(() => existsSync(join(data, 'window')), { timeout: WITHIN_MS }).toBe(true)
    await expect.poll(() => readdirSync(data).some((name) => name.endsWith('.db')), { timeout: WITHIN_MS }).toBe(true)
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  } finally {
    child.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }
})
