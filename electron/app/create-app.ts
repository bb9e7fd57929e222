/** The composition root: database, handlers, clock and ids become one app that every shell serves. Knows nothing of Electron. */
import { mkdir } from 'node:fs/promises'
import type { AppEventName } from '../../shared/contract'
import type { ShopSettings } from '../../shared/contract/desk'
import { Refusal, type Reply } from '../../shared/refusals'
import { openDatabase, type Database } from '../db/open-database'
import { admitLocalFile } from '../domain/imports/uploads'
import { publishPresets } from '../domain/policies/publish-presets'
import { loadSettings } from '../domain/settings/settings.repo'
import { systemClock, systemIds, type Clock, type Ids } from './clock'
import { openContexts } from './contexts'
import { allHandlers } from './handlers'
import { Jobs } from './jobs'
import { route, type Door } from './router'
import { openUnitOfWork, type OpenUnitOfWork, type UnitOfWork } from './unit-of-work'
import type { Session } from '../domain/context'

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

/** @throws Refusal storage.in_use, storage.newer or storage.damaged */
export async function createApp(options: AppOptions): Promise<App> {
  const { dataDir, clock = systemClock, ids = systemIds, log = () => undefined } = options
  await mkdir(dataDir, { recursive: true })
  const database = await openDatabase(dataDir)
  const work = (options.openUnitOfWork ?? openUnitOfWork)(database.writer)
  try {
    await work.run((sql) => publishPresets(sql, clock()))
    return await compose({ dataDir, clock, ids, log, database, work })
  } catch (error) {
    await database.close()
    throw error
  }
}

interface Parts {
  dataDir: string
  clock: Clock
  ids: Ids
  log: (entry: LogEntry) => void
  database: Database
  work: UnitOfWork
}

async function compose({ dataDir, clock, ids, log, database, work }: Parts): Promise<App> {
  const listeners = new Set<(name: AppEventName, payload: unknown) => void>()
  const tell = (name: AppEventName, payload: unknown) => {
    if (name === 'settings.changed' || name === 'desk.reloaded') settingsAreOld = true
    for (const listener of listeners) listener(name, payload)
  }
  const refuse = (error: unknown): Refusal => {
    if (error instanceof Refusal) return error
    const correlationId = ids()
    log({ at: clock(), correlationId, error })
    return new Refusal('desk.broken', { correlationId })
  }
  const jobs = new Jobs({ clock, ids, refuse, changed: (id) => tell('jobs.changed', { id }) })
  let settingsAreOld = false
  let shop: ShopSettings = await loadSettings(database.reader)
  const contexts = openContexts({ dataDir, clock, ids, database, work, jobs, tell, shop: () => shop })
  const door: Door = { ...contexts, handlers: allHandlers(jobs), refuse }
  return {
    async call(session, endpoint, input) {
      const reply = await route(door, session, endpoint, input)
      if (settingsAreOld) {
        settingsAreOld = false
        shop = await loadSettings(database.reader)
      }
      return reply
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    admitFile: (path) => admitLocalFile(contexts.uploads, ids(), path),
    async close() {
      await jobs.close()
      await work.close()
      await database.close()
    },
  }
}
