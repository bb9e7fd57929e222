/** The app as the shells know it. Opening one takes the data folder's lock first; only then is the rest loaded. */
import type { AppEventName } from '../../shared/contract'
import type { Reply } from '../../shared/refusals'
import { lockFolder } from '../db/lock'
import type { Session } from '../domain/context'
import type { Clock, Ids } from './clock'
import type { OpenUnitOfWork } from './unit-of-work'

export type { Session } from '../domain/context'

export interface LogEntry {
  at: number
  correlationId: string
  error: unknown
}

export interface AppOptions {
  /** The folder that holds everything; made when absent, and locked while the app is open. */
  dataDir: string
  clock?: Clock
  ids?: Ids
  log?: (entry: LogEntry) => void
  /** Replaced only by the check that proves the queue is needed. */
  openUnitOfWork?: OpenUnitOfWork
}

export interface App {
  /** Never throws: every outcome is a reply. */
  call(session: Session, endpoint: string, input: unknown): Promise<Reply>
  /** Tells what changed, after the commit. Answers how to stop listening. */
  subscribe(listener: (name: AppEventName, payload: unknown) => void): () => void
  /** Admits a local file for import without copying it (command line only); answers its upload id. */
  admitFile(path: string): string
  /** Cancels jobs, waits for running work, closes the database and frees the lock. */
  close(): Promise<void>
}

/**
 * A program that finds the folder in use has loaded nothing of the database, so it says so at once.
 * @throws Refusal storage.in_use, storage.newer or storage.damaged
 */
export async function createApp(options: AppOptions): Promise<App> {
  const lock = await lockFolder(options.dataDir)
  const { composeApp } = await import('./compose-app')
  return composeApp(options, lock)
}
