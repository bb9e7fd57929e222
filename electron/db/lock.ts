/**
 * One database, one owner. A sidecar SQLite file is held in an exclusive transaction for as long as the desk is open:
 * the operating system frees that lock when the process ends, however it ends.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sqlite3 from 'sqlite3'
import { Refusal } from '../../shared/refusals'

export interface Lock {
  release(): Promise<void>
}

/** Makes the folder where it is absent. @throws Refusal storage.in_use when another program holds it */
export async function lockFolder(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true })
  return takeLock(join(dataDir, 'afterdesk.lock'))
}

async function takeLock(path: string): Promise<Lock> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(path, (error) => (error ? reject(error) : resolve(opened)))
  })
  const close = () => new Promise<void>((resolve) => database.close(() => resolve()))
  try {
    await new Promise<void>((resolve, reject) =>
      database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE', (error) =>
        error ? reject(error) : resolve(),
      ),
    )
  } catch (error) {
    await close()
    if (error instanceof Error && /SQLITE_BUSY/.test(error.message)) throw new Refusal('storage.in_use')
    throw error
  }
  return { release: close }
}
