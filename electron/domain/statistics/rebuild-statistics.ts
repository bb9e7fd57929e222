import { COUNTED_CASES, COUNTED_ORDERS } from '../../db/measures'
import { NAME_PRODUCTS, REVIEW_ROLLUPS, sumsOf } from '../../db/review-measures'
import type { WriteSql } from '../../db/sql'

/** What the rollup of cases must hold, computed from the rows. */
export const CASE_DAYS = `SELECT measure, day, currency, channel, kind, reason, count(*) AS n, sum(amount_minor) AS amount_minor
  FROM (${COUNTED_CASES}) GROUP BY measure, day, currency, channel, kind, reason`

/** What the rollup of orders must hold, computed from the rows. */
export const ORDER_DAYS = `SELECT day, currency, channel, sum(n) AS n, sum(items) AS items, sum(paid_minor) AS paid_minor,
  sum(granted_orders) AS granted_orders, sum(granted_items) AS granted_items, sum(granted_minor) AS granted_minor
  FROM (${COUNTED_ORDERS}) GROUP BY day, currency, channel`

/** Computes every rollup anew from the rows, inside the caller's transaction. */
export async function rebuildStatistics(sql: WriteSql): Promise<void> {
  await sql.run('DELETE FROM daily_cases')
  await sql.run(`INSERT INTO daily_cases (measure, day, currency, channel, kind, reason, n, amount_minor) ${CASE_DAYS}`)
  await sql.run('DELETE FROM daily_orders')
  await sql.run(
    `INSERT INTO daily_orders (day, currency, channel, n, items, paid_minor, granted_orders, granted_items, granted_minor) ${ORDER_DAYS}`,
  )
  for (const rollup of REVIEW_ROLLUPS) {
    const columns = [...rollup.key, ...rollup.figures].join(', ')
    await sql.run(`DELETE FROM ${rollup.table}`)
    await sql.run(`INSERT INTO ${rollup.table} (${columns}) ${sumsOf(rollup)}`)
  }
  await sql.run(NAME_PRODUCTS)
}
