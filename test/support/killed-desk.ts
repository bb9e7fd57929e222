import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** When to kill: after so many lines, and then this share of the time the last line took to come (0: at once). */
export interface Moment {
  readonly afterLines: number
  readonly thenShare: number
}

export interface Killed {
  /** Whole lines the process wrote before it died; one cut by the kill does not count. */
  readonly lines: string[]
  /** What it said on its error output; empty unless something went wrong before the kill. */
  readonly complaint: string
}

/** Runs a bundled child and kills it (SIGKILL) in the middle of its work. */
export async function runAndKill(bundle: string, args: readonly string[], moment: Moment): Promise<Killed> {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [written, complaint, lastAt] = ['', '', performance.now()]
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk
    const now = performance.now()
    if (written.split('\n').length > moment.afterLines) {
      timer ??= setTimeout(() => child.kill('SIGKILL'), moment.thenShare * (now - lastAt))
    }
    lastAt = now
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk))
  await once(child, 'close')
  clearTimeout(timer)
  return { lines: written.split('\n').slice(0, -1), complaint }
}
