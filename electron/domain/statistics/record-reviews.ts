/** Keeps the rollups of reviews in step with the rows, in the transaction that changes them; one call serves thousands. */
import { NAME_PRODUCTS, PICKED_REVIEWS, REVIEW_ROLLUPS } from '../../db/review-measures'
import { addUp, dropEmpty, sumsOf } from '../../db/rollup'
import type { WriteSql } from '../../db/sql'

/** Reviews that left the rollups in a transaction and have not come back yet, each with the product it counted for. */
const left = new WeakMap<WriteSql, Map<number, string>>()

/** Takes reviews out of the rollups as they stand; to be called before they change. Those already out stay out. */
export async function uncountReviews(sql: WriteSql, ids: readonly number[]): Promise<void> {
  const out = left.get(sql) ?? new Map<number, string>()
  left.set(sql, out)
  const leaving = JSON.stringify([...new Set(ids)].filter((id) => !out.has(id)))
  const rows = await sql.all<{ id: number; sku: string }>(`SELECT reviews.id, sku FROM ${PICKED_REVIEWS}`, [leaving])
  if (rows.length === 0) return
  for (const rollup of REVIEW_ROLLUPS) {
    await sql.run(addUp(rollup, sumsOf(rollup, PICKED_REVIEWS, { sign: '-' })), [leaving])
    await sql.run(dropEmpty(rollup, `SELECT ${rollup.key.join(', ')} FROM (${rollup.counted(PICKED_REVIEWS)})`), [
      leaving,
    ])
  }
  for (const { id, sku } of rows) out.set(id, sku)
}

/** Puts reviews back as they stand now; what has not left before is counted as new. */
export async function countReviews(sql: WriteSql, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const entering = JSON.stringify([...new Set(ids)])
  for (const rollup of REVIEW_ROLLUPS) await sql.run(addUp(rollup, sumsOf(rollup, PICKED_REVIEWS)), [entering])
  const out = left.get(sql)
  const before = new Set(ids.flatMap((id) => out?.get(id) ?? []))
  await sql.run(
    `${NAME_PRODUCTS} WHERE sku IN (SELECT value FROM json_each(?) UNION SELECT sku FROM ${PICKED_REVIEWS})`,
    [JSON.stringify([...before]), entering],
  )
  for (const id of ids) out?.delete(id)
}
