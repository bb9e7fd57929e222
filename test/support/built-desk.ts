import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = resolve(import.meta.dirname, '../..')
const BUILD_WITHIN_MS = 300_000

/** Builds the desk once for every browser test; nothing happens when the build is as new as its sources. */
export default async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['electron/launch.mjs', 'build'], { cwd: ROOT, timeout: BUILD_WITHIN_MS })
}
