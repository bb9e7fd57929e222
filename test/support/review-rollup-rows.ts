import { join } from 'node:path'
import { connectWriter } from '../../electron/db/connect'
import { REVIEW_ROLLUPS } from '../../electron/db/review-measures'
import { openSession, type SqlSession } from '../../electron/db/sql'

/** Works on a desk's tables beside the desk, as nothing but a test may. */
export async function beside<Result>(dataDir: string, work: (sql: SqlSession) => Promise<Result>): Promise<Result> {
  const source = await connectWriter(join(dataDir, 'afterdesk.db'))
  const sql = openSession(source.createQueryRunner())
  try {
    return await work(sql)
  } finally {
    sql.revoke()
    await source.destroy()
  }
}

/** Every row of the rollups of reviews, each table in the order of its key. */
export const rollupRows = (dataDir: string): Promise<Record<string, unknown[]>> =>
  beside(dataDir, async (sql) => {
    const tables: [string, unknown[]][] = []
    for (const { table, key } of REVIEW_ROLLUPS)
      tables.push([table, await sql.all(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`)])
    return Object.fromEntries(tables)
  })
