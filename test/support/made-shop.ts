import { join } from 'node:path'
import { connectWriter } from '../../electron/db/connect'
import { openSession } from '../../electron/db/sql'
import { makeShop } from './large-shop'

/** The last year of the shop that is made: everything there is to draw lies in it, whatever day it is. */
export const MADE_YEAR = { from: '2025-11-21', to: '2026-11-20' } as const

/** Puts so many made orders with their cases and reviews into the tables of a closed desk, and counts them. */
export async function fillMadeShop(dataDir: string, orders: number): Promise<void> {
  const writer = await connectWriter(join(dataDir, 'afterdesk.db'))
  const sql = openSession(writer.createQueryRunner())
  await sql.run('BEGIN')
  await makeShop(sql, orders)
  await sql.run('COMMIT')
  sql.revoke()
  await writer.destroy()
}
