import type { Fulfilment } from '../../../../shared/model/order'
import { Refusal } from '../../../../shared/refusals'
import type { ReadSql } from '../../../db/sql'
import { linesOf, paymentsOf, promotionsOf } from '../../orders/order-detail'
import { heldUnits, replacementsOf } from '../money/prior-grants'
import type { QuoteOrder, QuotePayment } from '../quote/quote-input'

/** An order as a quote reads it, and what a quote is not computed from: its buyer, the policy it keeps, when it was placed. */
export type LoadedOrder = QuoteOrder & {
  policyVersionId: number
  buyerId: number | null
  placedAt: number
  segment: string | null
}

/** `except` is the case being quoted: its own units are free to it. @throws Refusal order.unknown */
export async function loadQuoteOrder(sql: ReadSql, id: number, except: number | null): Promise<LoadedOrder> {
  const order = await sql.first<
    Omit<LoadedOrder, 'taxIncluded' | 'fulfilment'> & { fulfilment: Fulfilment; taxIncluded: number }
  >(
    `SELECT id, currency, channel, segment, buyer_id AS buyerId, fulfilment, placed_at AS placedAt, paid_at AS paidAt, shipped_at AS shippedAt, delivered_at AS deliveredAt,
       tax_included AS taxIncluded, shipping_minor AS shippingMinor, policy_version_id AS policyVersionId FROM orders WHERE id = ?`,
    [id],
  )
  if (!order) throw new Refusal('order.unknown')
  const held = await heldUnits(sql, id, except)
  const lines = await linesOf(sql, id)
  return {
    ...order,
    taxIncluded: order.taxIncluded === 1,
    lines: lines.map((line) => ({ ...line, heldQuantity: held.ofLine(line.id) })),
    promotions: await promotionsOf(sql, id),
    payments: await paymentsWithRepairs(sql, id),
    replacements: await replacementsOf(sql, id, held),
  }
}

/** The payments of an order, those that were collected for repairs marked. */
async function paymentsWithRepairs(sql: ReadSql, orderId: number): Promise<QuotePayment[]> {
  const payments = await paymentsOf(sql, orderId)
  if (payments.every(({ caseId }) => caseId === null)) return payments
  const repairs = await sql.all<{ id: number }>(`SELECT id FROM cases WHERE order_id = ? AND kind = 'repair'`, [
    orderId,
  ])
  const ids = new Set(repairs.map(({ id }) => id))
  return payments.map((payment) => ({ ...payment, forRepair: payment.caseId !== null && ids.has(payment.caseId) }))
}
