/** Opening a data folder: lock, writer, migrations, pragmas, readers. */
import { join } from 'node:path'
import type { DataSource } from 'typeorm'
import { Refusal } from '../../shared/refusals'
import { APPLICATION_ID, checkPragmas, connectReader, connectWriter } from './connect'
import { lockFolder, type Lock } from './lock'
import { migrations } from './migrations'
import { openSession, refusalOf, type ReadSql, type SqlSession } from './sql'

/** For screens. */
const READERS = 3

export interface Database {
  /** The one writer; only the unit-of-work queue may use it. */
  readonly writer: DataSource
  /** Reads; each statement takes the read-only connection with the fewest waiting, so a long one holds up no other. */
  readonly reader: ReadSql
  /** Reads of jobs, on a connection of their own: a statement that takes seconds must not stand before a screen's. */
  readonly jobReader: ReadSql
  close(): Promise<void>
}

/** Whoever holds the folder already hands its lock over. @throws Refusal storage.in_use, storage.newer, storage.damaged */
export async function openDatabase(dataDir: string, held?: Lock): Promise<Database> {
  const lock = held ?? (await lockFolder(dataDir))
  const open: DataSource[] = []
  try {
    const path = join(dataDir, 'afterdesk.db')
    const writer = await connectWriter(path)
    open.push(writer)
    await migrate(writer)
    await checkPragmas(writer)
    for (let i = 0; i <= READERS; i++) open.push(await connectReader(path))
    const [job, ...screens] = open.slice(1).map((source) => openSession(source.createQueryRunner()))
    return {
      writer,
      reader: shareReaders(screens),
      jobReader: job!,
      close: () => closeAll(open, lock.release),
    }
  } catch (error) {
    await closeAll(open, lock.release)
    throw refusalOf(error)
  }
}

async function closeAll(sources: readonly DataSource[], release: () => Promise<void>): Promise<void> {
  for (const source of [...sources].reverse()) if (source.isInitialized) await source.destroy()
  await release()
}

function shareReaders(sessions: readonly SqlSession[]): ReadSql {
  const waiting = sessions.map(() => 0)
  async function take<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    const index = waiting.indexOf(Math.min(...waiting))
    waiting[index]!++
    try {
      return await work(sessions[index]!)
    } finally {
      waiting[index]!--
    }
  }
  return {
    all: (sql, parameters) => take((session) => session.all(sql, parameters)),
    first: (sql, parameters) => take((session) => session.first(sql, parameters)),
  }
}

async function migrate(writer: DataSource): Promise<void> {
  const version = await pragma(writer, 'user_version')
  const owner = await pragma(writer, 'application_id')
  if (owner !== 0 && owner !== APPLICATION_ID) throw new Refusal('storage.damaged', { finding: 'application_id' })
  if (version > migrations.length) throw new Refusal('storage.newer')
  await writer.runMigrations({ transaction: 'each' })
  await writer.query(`PRAGMA application_id = ${APPLICATION_ID}`)
  await writer.query(`PRAGMA user_version = ${migrations.length}`)
}

async function pragma(source: DataSource, name: string): Promise<number> {
  const [row] = await source.query<Record<string, number>[]>(`PRAGMA ${name}`)
  return Number(Object.values(row ?? {})[0] ?? 0)
}
