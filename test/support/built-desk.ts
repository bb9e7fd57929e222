import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from './root'

const BUILD_WITHIN_MS = 300_000

/** Builds the desk once for every browser test; nothing happens when the build is as new as its sources. */
export default async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['electron/launch.mjs', 'build'], { cwd: ROOT, timeout: BUILD_WITHIN_MS })
}
