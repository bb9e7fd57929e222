import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Killed {
  /** The numbers the process wrote before it died, in order. */
  readonly acknowledged: number[]
  /** What it said on its error output; empty unless something went wrong before the kill. */
  readonly complaint: string
}

/**
 * Runs the bundled child on a folder and kills it (SIGKILL) the given time after it has opened the desk.
 * A line that was cut by the kill does not count.
 */
export async function runAndKill(bundle: string, args: readonly string[], killAfterMs: number): Promise<Killed> {
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  let complaint = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk
    if (written.startsWith('open\n')) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk))
  await once(child, 'close')
  clearTimeout(timer)
  const whole = written.slice(0, written.lastIndexOf('\n') + 1).split('\n')
  return { acknowledged: whole.filter((line) => /^\d+$/.test(line)).map(Number), complaint }
}
