/**
 * A database beside the desk's own, for rows that are read before they can be put in order and are too many for memory.
 * It lies in the data folder, because it holds contact details, and is gone when the import ends.
 */
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { connectWriter } from '../../../db/connect'
import { openSession, type WriteSql } from '../../../db/sql'

export interface Scratch {
  /** Opens the database when it is first needed. */
  sql(): Promise<WriteSql>
  close(): Promise<void>
}

/** Nothing here has to survive anything, so it is neither journalled nor flushed. */
const PRAGMAS = [
  'journal_mode = OFF',
  'synchronous = OFF',
  'secure_delete = OFF',
  'cache_size = -8192',
  'temp_store = 1',
]

export function openScratch(path: string): Scratch {
  let opened: Promise<{ sql: WriteSql; close: () => Promise<void> }> | null = null
  return {
    sql: async () => (await (opened ??= open(path))).sql,
    async close() {
      if (!opened) return
      await opened.then(({ close }) => close())
      for (const end of ['', '-wal', '-shm', '-journal']) await rm(path + end, { force: true })
    },
  }
}

async function open(path: string): Promise<{ sql: WriteSql; close: () => Promise<void> }> {
  await mkdir(dirname(path), { recursive: true })
  const source = await connectWriter(path)
  for (const pragma of PRAGMAS) await source.query(`PRAGMA ${pragma}`)
  return { sql: openSession(source.createQueryRunner()), close: () => source.destroy() }
}
