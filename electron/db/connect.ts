/** The connections of a desk: one writer, and read-only readers that a long statistic may hold without blocking a command. */
import sqlite3 from 'sqlite3'
import { DataSource } from 'typeorm'
import { migrations } from './migrations'
import { preparedDriver } from './prepared-database'
import { schema } from './schema'

/** ASCII "AfDk": marks the file as ours. */
export const APPLICATION_ID = 0x4166446b

/** What the writer runs with; each is read back, and the desk refuses to open on a mismatch. */
export const WRITER_PRAGMAS: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  foreign_keys: 1,
  recursive_triggers: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  busy_timeout: 2000,
  secure_delete: 1,
}
export const READER_PRAGMAS: Readonly<Record<string, string | number>> = {
  query_only: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  busy_timeout: 2000,
}
/** Speed only, so not read back: 64 MiB of pages in the writer, 32 MiB in each reader, temporary tables in memory. */
const TUNING = { writer: ['cache_size = -65536', 'temp_store = 2'], reader: ['cache_size = -32768', 'temp_store = 2'] }

/** The one connection that writes, for those above who pass it on without knowing what it is. */
export type Writer = DataSource

export async function connectWriter(path: string): Promise<DataSource> {
  const source = await new DataSource({
    type: 'sqlite',
    driver: preparedDriver,
    database: path,
    entities: schema,
    migrations,
    synchronize: false,
    migrationsTransactionMode: 'each',
  }).initialize()
  await applyPragmas(source, WRITER_PRAGMAS, TUNING.writer)
  return source
}

export async function connectReader(path: string): Promise<DataSource> {
  const source = await new DataSource({
    type: 'sqlite',
    driver: preparedDriver,
    database: path,
    flags: sqlite3.OPEN_READONLY,
    synchronize: false,
  }).initialize()
  await applyPragmas(source, READER_PRAGMAS, TUNING.reader)
  return source
}

async function applyPragmas(
  source: DataSource,
  pragmas: Readonly<Record<string, string | number>>,
  tuning: readonly string[],
): Promise<void> {
  for (const [name, value] of Object.entries(pragmas)) await source.query(`PRAGMA ${name} = ${value}`)
  for (const pragma of tuning) await source.query(`PRAGMA ${pragma}`)
  await checkPragmas(source, pragmas)
}

/** @throws Error naming the pragma that did not take */
export async function checkPragmas(source: DataSource, pragmas = WRITER_PRAGMAS): Promise<void> {
  for (const [name, wanted] of Object.entries(pragmas)) {
    const [row] = await source.query<Record<string, unknown>[]>(`PRAGMA ${name}`)
    const found = Object.values(row ?? {})[0]
    if (found !== wanted) throw new Error(`pragma ${name} is ${String(found)}, not ${wanted}`)
  }
}
