import { afterEach, describe, expect, it } from 'vitest'
import { openUnitOfWork, type OpenUnitOfWork } from '../../electron/app/unit-of-work'
import type { WriteSql } from '../../electron/db/sql'
import { rebuildStatistics, ROLLUPS } from '../../electron/domain/statistics/rebuild-statistics'
import { startWalk, walk } from '../app/statistics-walk'
import { openDesk, type OpenDesk } from '../support/open-desk'
import { beside } from '../support/review-rollup-rows'
import { seededRandom, seedFor, type Random } from '../support/seed'

const TABLES = ROLLUPS.filter(({ rows }) => rows !== 'reviews').map(({ rollup }) => rollup)
const [ROUNDS, STEPS] = [4, 90]
let desk: OpenDesk
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

async function rowsOf(sql: WriteSql): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {}
  for (const { table, key } of TABLES)
    tables[table] = await sql.all(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`)
  return tables
}

/** The rollups as they were kept, and as they are counted anew. */
const keptAndCounted = () =>
  beside(desk.dataDir, async (sql) => {
    const kept = await rowsOf(sql)
    await rebuildStatistics(sql)
    return { kept, counted: await rowsOf(sql) }
  })

/** Walks a shop through a history of every kind of case. */
async function live(
  random: Random,
  rounds: number,
  openUnits?: OpenUnitOfWork,
  after?: () => Promise<void>,
): Promise<void> {
  const state = startWalk()
  desk = await openDesk({ clock: () => state.now, ...(openUnits && { openUnitOfWork: openUnits }) })
  for (let round = 0; round < rounds; round++) {
    await walk(desk, state, random, STEPS)
    await after?.()
  }
}

/** A desk that forgets to write what `forgets` matches. */
const forgetful =
  (forgets: (sql: string) => boolean): OpenUnitOfWork =>
  (writer) => {
    const units = openUnitOfWork(writer)
    return {
      run: (work) =>
        units.run((sql) =>
          work({
            ...sql,
            run: (text, values) => (forgets(text) ? Promise.resolve({ changes: 0, lastId: 0 }) : sql.run(text, values)),
          }),
        ),
      close: () => units.close(),
    }
  }

describe('the rollups of orders and cases', () => {
  it('are, after any history, row by row what counting anew gives', async () => {
    const random = seededRandom(seedFor('rollups over random histories'))
    await live(random, ROUNDS, undefined, async () => {
      const { kept, counted } = await keptAndCounted()
      expect(kept).toEqual(counted)
      for (const { table } of TABLES) expect([table, counted[table]!.length > 0]).toEqual([table, true])
    })
    const { counted } = await keptAndCounted()
    const dimensions = new Set(counted.daily_cases!.map((row) => (row as { dimension: string }).dimension))
    expect([...dimensions]).toEqual(['', 'agent', 'category', 'product', 'segment'])
  })

  it.each(TABLES.map(({ table }) => table))('would be found wrong if %s were not kept', async (table) => {
    const random = seededRandom(seedFor(`a desk that forgets ${table}`))
    // What is forgotten is what the steps of cases change; orders go on being counted as they land.
    await live(
      random,
      1,
      forgetful((sql) => sql.startsWith(`INSERT INTO ${table}`) && sql.includes('jsonb_each')),
    )
    const { kept, counted } = await keptAndCounted()
    expect(kept[table]).not.toEqual(counted[table])
    for (const other of TABLES) if (other.table !== table) expect(kept[other.table]).toEqual(counted[other.table])
  })

  it('would be found wrong if a row that counts nothing any more stayed', async () => {
    const random = seededRandom(seedFor('a desk that leaves empty rows'))
    await live(
      random,
      2,
      forgetful((sql) => sql.startsWith('DELETE FROM daily_cases')),
    )
    const { kept, counted } = await keptAndCounted()
    expect(kept.daily_cases!.length).toBeGreaterThan(counted.daily_cases!.length)
  })
})
