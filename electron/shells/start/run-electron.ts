import { spawn } from 'node:child_process'

/** A window that ends sooner than this with an error could not be shown at all (no display server, missing libraries). */
const STILLBORN_MS = 5_000

/** Runs the desktop and answers its exit code, or null where no window could be shown. */
export function runElectron(program: string, root: string, args: readonly string[]): Promise<number | null> {
  return new Promise((ended) => {
    const child = spawn(program, [root, ...args], { stdio: 'inherit' })
    let young = true
    const grown = setTimeout(() => (young = false), STILLBORN_MS)
    const pass = (signal: NodeJS.Signals) => {
      young = false
      child.kill(signal)
    }
    process.on('SIGINT', pass).on('SIGTERM', pass)
    const end = (code: number | null) => {
      clearTimeout(grown)
      process.off('SIGINT', pass).off('SIGTERM', pass)
      ended(young && code !== 0 ? null : (code ?? 0))
    }
    child.on('error', () => end(1))
    child.on('exit', end)
  })
}
