import type { LogEntry } from '../app/create-app'

/** Writes what broke to stderr under the reference that the caller was given. */
export function logBugs({ at, correlationId, error }: LogEntry): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${new Date(at).toISOString()} ${correlationId} ${what}\n`)
}
