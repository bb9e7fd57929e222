/** The composition root: database, handlers, clock and ids become one app that every shell serves. Knows nothing of Electron. */
import type { AppEventName } from '../../shared/contract'
import type { ShopSettings } from '../../shared/contract/desk'
import { Refusal } from '../../shared/refusals'
import type { Lock } from '../db/lock'
import { openDatabase, type Database } from '../db/open-database'
import { admitLocalFile, clearUploads } from '../domain/files/uploads'
import { publishModerationDefaults } from '../domain/moderation/defaults/publish-defaults'
import { publishPresets } from '../domain/policies/publish-presets'
import { loadSettings } from '../domain/settings/settings.repo'
import { renewOldStatistics } from '../domain/statistics/rebuild-statistics'
import { systemClock, systemIds, type Clock, type Ids } from './clock'
import { openContexts } from './contexts'
import type { App, AppOptions, LogEntry } from './create-app'
import { allHandlers } from './handlers'
import { Jobs } from './jobs'
import { route, type Door } from './router'
import { openUnitOfWork, type UnitOfWork } from './unit-of-work'

/** The lock is the app's from here on. @throws Refusal storage.newer or storage.damaged */
export async function composeApp(options: AppOptions, lock: Lock): Promise<App> {
  const { dataDir, clock = systemClock, ids = systemIds, log = () => undefined } = options
  const database = await openDatabase(dataDir, lock)
  const work = (options.openUnitOfWork ?? openUnitOfWork)(database.writer)
  try {
    await work.run(async (sql) => {
      await publishPresets(sql, clock())
      await publishModerationDefaults(sql, clock())
      await renewOldStatistics(sql)
    })
    await clearUploads(dataDir)
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
