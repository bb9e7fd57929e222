/** Keeps the daily rollups in step with the rows, in the transaction that changes them. */
import { countedCases, countedOrders } from '../../db/measures'
import type { WriteSql } from '../../db/sql'

const CASE_KEY = 'measure, day, currency, channel, kind, reason'
const ORDER_KEY = 'day, currency, channel'

/** ?1 = the case, ?2 = +1 or −1. */
const ADD_CASE = `INSERT INTO daily_cases (${CASE_KEY}, n, amount_minor)
  SELECT ${CASE_KEY}, ?2, ?2 * amount_minor FROM (${countedCases('id = ?1')}) WHERE true
  ON CONFLICT DO UPDATE SET n = n + excluded.n, amount_minor = amount_minor + excluded.amount_minor`

/** A day that counts nothing has no row, as after a rebuild. */
const DROP_EMPTY_CASE_DAYS = `DELETE FROM daily_cases WHERE n = 0 AND amount_minor = 0
  AND (${CASE_KEY}) IN (SELECT ${CASE_KEY} FROM (${countedCases('id = ?1')}))`

const ADD_UP = `n = n + excluded.n, items = items + excluded.items, paid_minor = paid_minor + excluded.paid_minor,
  granted_orders = granted_orders + excluded.granted_orders, granted_items = granted_items + excluded.granted_items,
  granted_minor = granted_minor + excluded.granted_minor`

/** ?1 = the order, ?2 = +1 or −1. */
const ADD_ORDER = `INSERT INTO daily_orders (${ORDER_KEY}, n, items, paid_minor, granted_orders, granted_items, granted_minor)
  SELECT ${ORDER_KEY}, ?2 * n, ?2 * items, ?2 * paid_minor, ?2 * granted_orders, ?2 * granted_items, ?2 * granted_minor
  FROM (${countedOrders('id = ?1')}) WHERE true ON CONFLICT DO UPDATE SET ${ADD_UP}`

const ADD_ORDERS = `INSERT INTO daily_orders (${ORDER_KEY}, n, items, paid_minor, granted_orders, granted_items, granted_minor)
  SELECT ${ORDER_KEY}, sum(n), sum(items), sum(paid_minor), sum(granted_orders), sum(granted_items), sum(granted_minor)
  FROM (${countedOrders('id BETWEEN ?1 AND ?2')}) WHERE true GROUP BY ${ORDER_KEY} ON CONFLICT DO UPDATE SET ${ADD_UP}`

/** Takes an order, and a case of it, out of the rollups as they stand; to be called before they change. */
export async function leaveStatistics(sql: WriteSql, orderId: number, caseId: number | null): Promise<void> {
  if (caseId !== null) {
    await sql.run(ADD_CASE, [caseId, -1])
    await sql.run(DROP_EMPTY_CASE_DAYS, [caseId])
  }
  // An order never changes its day, currency or channel, so the row it leaves is the row it comes back to.
  await sql.run(ADD_ORDER, [orderId, -1])
}

/** Puts an order, and a case of it, into the rollups as they stand; to be called after they changed. */
export async function enterStatistics(sql: WriteSql, orderId: number, caseId: number | null): Promise<void> {
  if (caseId !== null) await sql.run(ADD_CASE, [caseId, 1])
  await sql.run(ADD_ORDER, [orderId, 1])
}

/** Counts orders that were just added, ids `fromId` to `toId`. */
export async function countOrders(sql: WriteSql, fromId: number, toId: number): Promise<void> {
  await sql.run(ADD_ORDERS, [fromId, toId])
}
