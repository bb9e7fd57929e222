import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DataSource } from 'typeorm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrations } from '../../electron/db/migrations'
import { openSession, type ReadSql } from '../../electron/db/sql'
import { rebuildStatistics, ROLLUPS } from '../../electron/domain/statistics/rebuild-statistics'
import { startWalk, walk, type Walk } from '../app/statistics-walk'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { beside } from '../support/review-rollup-rows'
import { seededRandom, seedFor } from '../support/seed'
import { temporaryFolder } from '../support/served-desk'

const random = seededRandom(seedFor('a desk from before the statistics by member'))
let folder: string
let state: Walk
let desk: OpenDesk | null = null
beforeEach(async () => {
  folder = await temporaryFolder()
  state = startWalk()
})
afterEach(async () => {
  await desk?.close()
  desk = null
  await rm(folder, { recursive: true, force: true })
})

/** Leaves a database in the folder as the migrations before the fourth made it, with the rows of a desk of today. */
async function leaveOldDesk(today: string): Promise<void> {
  const source = await new DataSource({
    type: 'sqlite',
    database: join(folder, 'afterdesk.db'),
    migrations: migrations.slice(0, 3),
  }).initialize()
  await source.runMigrations()
  await source.query('PRAGMA foreign_keys = OFF')
  await source.query('ATTACH ? AS today', [join(today, 'afterdesk.db')])
  const sql = openSession(source.createQueryRunner())
  const tables = await sql.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%' AND name NOT LIKE '%_terms'
       AND name NOT LIKE 'daily_%' AND name NOT LIKE 'monthly_%' AND name NOT IN ('migrations', 'product_scores', 'review_aspects')`,
  )
  for (const { name } of tables) {
    const columns = await sql.all<{ name: string }>(`SELECT name FROM pragma_table_info('${name}')`)
    const names = columns.map((column) => column.name).join(', ')
    await sql.run(`DELETE FROM ${name}`)
    await sql.run(`INSERT INTO main.${name} (${names}) SELECT ${names} FROM today.${name}`)
  }
  await source.query('DETACH today')
  await source.query('PRAGMA user_version = 3')
  await source.destroy()
}

/** Which repair a case repeats was decided as it was opened; from before, only what became of both is known. */
const remember = (today: string) =>
  beside(today, async (sql) => {
    await sql.run('ATTACH ? AS old', [join(folder, 'afterdesk.db')])
    await sql.run('UPDATE cases SET repeat_of = (SELECT repeat_of FROM old.cases WHERE old.cases.id = main.cases.id)')
    await sql.run('DETACH old')
    await rebuildStatistics(sql)
  })

const FACTS = {
  orders: 'id, delivered_on',
  cases: 'id, granted_on, replied_at, goods_back_at, breached, repeat_of',
}

/** The rollups, and the facts that they count by. */
async function statisticsOf(dataDir: string): Promise<Record<string, unknown[]>> {
  const source = await new DataSource({ type: 'sqlite', database: join(dataDir, 'afterdesk.db') }).initialize()
  const sql: ReadSql = openSession(source.createQueryRunner())
  const found: Record<string, unknown[]> = {}
  for (const [table, columns] of Object.entries(FACTS))
    found[table] = await sql.all(`SELECT ${columns} FROM ${table} ORDER BY id`)
  for (const { rollup } of ROLLUPS)
    found[rollup.table] = await sql.all(`SELECT * FROM ${rollup.table} ORDER BY ${rollup.key.join(', ')}`)
  found.old = await sql.all(`SELECT value FROM settings WHERE name = 'statisticsAreOld'`)
  await source.destroy()
  return found
}

it('a desk from before opens with the statistics that a desk of today has kept all along', async () => {
  const today = await openDesk({ clock: () => state.now })
  try {
    await walk(today, state, random, 300)
    await leaveOldDesk(today.dataDir)
    desk = await openDesk({ dataDir: folder, clock: () => state.now })
    await remember(today.dataDir)
    const kept = await statisticsOf(today.dataDir)
    expect(kept.daily_cases!.length).toBeGreaterThan(100)
    expect(await statisticsOf(folder)).toEqual(kept)
    expect(kept.old).toEqual([])
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 0 })
    await walk(desk, state, random, 40)
    expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 0 })
  } finally {
    await today.close()
  }
})

it('a rebuild that is cut off on opening is done at the next', async () => {
  desk = await openDesk({ dataDir: folder, clock: () => state.now })
  await walk(desk, state, random, 30)
  await desk.close()
  const source = await new DataSource({ type: 'sqlite', database: join(folder, 'afterdesk.db') }).initialize()
  await source.query(`INSERT INTO settings (name, value) VALUES ('statisticsAreOld', 'true')`)
  await source.query('DELETE FROM daily_orders')
  await source.destroy()
  desk = await openDesk({ dataDir: folder, clock: () => state.now })
  expect((await statisticsOf(folder)).daily_orders).not.toEqual([])
  expect(await desk.finish('statistics.rebuild', {})).toMatchObject({ found: 0 })
})
