import { Refusal } from '../../shared/refusals'
import { createApp, type App } from '../app/create-app'
import { logBugs } from './log-bugs'

/** Codes of the file system and of SQLite for a folder that cannot be read or written. */
const UNUSABLE = /^(E[A-Z]+|SQLITE_CANTOPEN|SQLITE_READONLY)$/

/**
 * Opens the app on a data folder for a shell.
 * @throws Refusal storage.in_use, storage.newer, storage.damaged, storage.full or storage.unusable (not a folder, no access)
 */
export async function openApp(dataDir: string): Promise<App> {
  try {
    return await createApp({ dataDir, log: logBugs })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (error instanceof Refusal || !(error instanceof Error) || !UNUSABLE.test(reason ?? '')) throw error
    throw reason === 'ENOSPC' ? new Refusal('storage.full') : new Refusal('storage.unusable', { reason })
  }
}
