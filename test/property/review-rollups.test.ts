import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../electron/db/open-database'
import { openSession, type SqlSession } from '../../electron/db/sql'
import { findDifferences } from '../../electron/domain/statistics/find-differences'
import { countReviews, uncountReviews } from '../../electron/domain/statistics/record-reviews'
import { seededRandom, seedFor, between, pick } from '../support/seed'
import { makeReviews } from '../support/many-reviews'
import { temporaryFolder } from '../support/served-desk'

const REVIEWS = 300
const CHANGES = [
  `state = 'rejected'`,
  `state = 'published'`,
  `state = 'hidden', decided_at = 1, decided_by = 'somebody'`,
  `body = NULL`,
  `body = 'again'`,
  `defaulted = 1 - defaulted`,
  `replied_at = 5`,
  `sku = 'SKU-1', product_title = 'Another', category = NULL`,
  `sku = ''`,
]
const random = seededRandom(seedFor('reviews out of and into the rollups'))
let folder: string
let database: Database
let sql: SqlSession

beforeAll(async () => {
  folder = await temporaryFolder()
  database = await openDatabase(folder)
  sql = openSession(database.writer.createQueryRunner())
  await makeReviews(sql, REVIEWS)
})
afterAll(async () => {
  sql.revoke()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

it('after any sequence of changes the rollups are what a rebuild would count', async () => {
  for (let step = 0; step < 150; step++) {
    const ids = Array.from({ length: between(random, 1, 20) }, () => between(random, 1, REVIEWS))
    await uncountReviews(sql, ids)
    await sql.run(`UPDATE reviews SET ${pick(random, CHANGES)} WHERE id IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(ids),
    ])
    await countReviews(sql, ids)
  }
  expect(await findDifferences(sql)).toEqual([])
})

it('a change that was not recorded is found', async () => {
  await sql.run(`UPDATE reviews SET state = iif(state = 'rejected', 'published', 'rejected') WHERE id = 7`)
  expect((await findDifferences(sql)).map(({ rollup }) => rollup)).toContain('daily_reviews')
})
