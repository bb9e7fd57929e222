import type { WriteSql } from '../../db/sql'
import { afterSalesStatus, type AfterSalesFigures } from './after-sales-status'

/** By how much a case changes the figures of its order; what is left out stays. */
export interface OrderChange {
  openCases?: number
  /** What a buyer paid more, collected for a case. */
  paidMinor?: number
  grantedMinor?: number
  refundedMinor?: number
  grantedQuantity?: number
  carriedMinor?: number
}

/** Exchanges and repairs of the order that came to their end, with the case that is changing as it now stands. */
const ENDED_CASES = `
  (SELECT count(*) FROM cases WHERE order_id = orders.id AND kind = 'exchange' AND goods_out = 'delivered' AND closed_at IS NOT NULL) AS exchanges,
  (SELECT count(*) FROM cases WHERE order_id = orders.id AND kind = 'repair' AND work = 'repaired' AND closed_at IS NOT NULL) AS repairs`

/** Adds the changes to the order and gives it the status that follows; the table's checks hold every figure within what was paid. */
export async function changeOrder(sql: WriteSql, orderId: number, change: OrderChange): Promise<void> {
  const {
    openCases = 0,
    paidMinor = 0,
    grantedMinor = 0,
    refundedMinor = 0,
    grantedQuantity = 0,
    carriedMinor = 0,
  } = change
  const before = await sql.first<AfterSalesFigures>(
    `SELECT open_cases AS openCases, paid_minor AS paidMinor, granted_minor AS grantedMinor, refunded_minor AS refundedMinor, ${ENDED_CASES}
     FROM orders WHERE id = ?`,
    [orderId],
  )
  if (!before) throw new Error(`order ${orderId} is gone`)
  const status = afterSalesStatus({
    ...before,
    paidMinor: before.paidMinor + paidMinor,
    openCases: before.openCases + openCases,
    grantedMinor: before.grantedMinor + grantedMinor,
    refundedMinor: before.refundedMinor + refundedMinor,
  })
  await sql.run(
    `UPDATE orders SET open_cases = open_cases + ?, paid_minor = paid_minor + ?, granted_minor = granted_minor + ?, refunded_minor = refunded_minor + ?,
       granted_quantity = granted_quantity + ?, carried_minor = carried_minor + ?, after_sales = ? WHERE id = ?`,
    [openCases, paidMinor, grantedMinor, refundedMinor, grantedQuantity, carriedMinor, status, orderId],
  )
}
