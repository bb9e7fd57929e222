import { CASE_ROLLUPS, ORDER_ROLLUPS } from '../../db/measures'
import { NAME_PRODUCTS, PRODUCT_NAME, REVIEW_ROLLUPS } from '../../db/review-measures'
import { sumsOf, type Rollup } from '../../db/rollup'
import type { ReadSql, WriteSql } from '../../db/sql'
import { findTerms } from '../learning/topics/find-terms'

/** A rollup beside the table that it counts. */
export interface CountedRollup {
  readonly rollup: Rollup
  readonly rows: 'cases' | 'orders' | 'reviews'
}

/** Every rollup there is. */
export const ROLLUPS: readonly CountedRollup[] = [
  ...CASE_ROLLUPS.map((rollup): CountedRollup => ({ rollup, rows: 'cases' })),
  ...ORDER_ROLLUPS.map((rollup): CountedRollup => ({ rollup, rows: 'orders' })),
  ...REVIEW_ROLLUPS.map((rollup): CountedRollup => ({ rollup, rows: 'reviews' })),
]
const PRODUCTS = 'product_scores'

export const slicesOf = ({ slices = ['true'] }: Rollup): readonly string[] => slices

/** Computes every rollup anew from the rows, inside the caller's transaction. */
export async function rebuildStatistics(sql: WriteSql): Promise<void> {
  for (const counted of ROLLUPS) await rebuildRollup(sql, counted)
}

/** Computes one rollup anew from the rows, inside the caller's transaction. */
async function rebuildRollup(sql: WriteSql, counted: CountedRollup): Promise<void> {
  await sql.run(`DELETE FROM ${counted.rollup.table}`)
  for (const slice of slicesOf(counted.rollup)) await countSlice(sql, counted, slice)
}

/** Computes a slice of a rollup anew from the rows, inside the caller's transaction. */
export async function rebuildSlice(sql: WriteSql, counted: CountedRollup, slice: string): Promise<void> {
  await sql.run(`DELETE FROM ${counted.rollup.table} WHERE ${slice}`)
  await countSlice(sql, counted, slice)
}

async function countSlice(sql: WriteSql, { rollup, rows }: CountedRollup, slice: string): Promise<void> {
  const columns = [...rollup.key, ...rollup.figures].join(', ')
  await sql.run(`INSERT INTO ${rollup.table} (${columns}) ${sumsOf(rollup, rows, { slice })}`)
  if (rollup.table === PRODUCTS) await nameProducts(sql)
}

/** Calls every product as its reviews call it. */
export async function nameProducts(sql: WriteSql): Promise<void> {
  await sql.run(NAME_PRODUCTS)
}

/** Whether a product is called otherwise than its reviews call it. */
export async function isMisnamed(sql: ReadSql, { rollup }: CountedRollup): Promise<boolean> {
  if (rollup.table !== PRODUCTS) return false
  const found = await sql.first(`SELECT 1 FROM product_scores WHERE (title, category) IS NOT (${PRODUCT_NAME}) LIMIT 1`)
  return found !== null
}

/** Set by a migration that left the rollups without figures; gone once they are computed. */
const OLD = `name = 'statisticsAreOld'`

/** Computes the statistics anew where a migration left them to be. */
export async function renewOldStatistics(sql: WriteSql): Promise<void> {
  if (!(await sql.first(`SELECT 1 FROM settings WHERE ${OLD}`))) return
  await findTerms(sql)
  await rebuildStatistics(sql)
  await sql.run(`DELETE FROM settings WHERE ${OLD}`)
}
