import type { Output, Parsed } from '../../../shared/contract'
import type { Buyer, OrderDetail, OrderLine, OrderPayment, OrderPromotion } from '../../../shared/model/order'
import { may } from '../../../shared/permissions'
import { Refusal } from '../../../shared/refusals'
import { GRANTED_ROWS, UNITS_GIVEN_BACK } from '../../db/given-back'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { SUMMARY_COLUMNS } from './list-orders'

/** @throws Refusal order.unknown */
export async function orderDetail(context: ReadContext, { id }: Parsed<'orders.get'>): Promise<OrderDetail> {
  const { sql } = context
  const row = await sql.first<
    Record<string, unknown> & {
      buyerId: number | null
      warnings: string
      taxIncluded: number
      paidMinor: number
      grantedMinor: number
    }
  >(
    `SELECT ${SUMMARY_COLUMNS}, o.paid_at AS paidAt, o.shipped_at AS shippedAt, o.delivered_at AS deliveredAt, o.promised_at AS promisedAt, o.segment,
       o.coupon_minor AS couponMinor, o.points_minor AS pointsMinor, o.platform_subsidy_minor AS platformSubsidyMinor,
       o.shipping_minor AS shippingMinor, o.tax_minor AS taxMinor, o.tax_included AS taxIncluded, o.carried_minor AS carriedMinor,
       o.policy_version_id AS policyVersionId, o.warnings, o.buyer_id AS buyerId
     FROM orders o WHERE o.id = ?`,
    [id],
  )
  if (!row) throw new Refusal('order.unknown')
  const { buyerId, warnings, taxIncluded, ...rest } = row
  return {
    ...(rest as unknown as OrderDetail),
    taxIncluded: taxIncluded === 1,
    warnings: JSON.parse(warnings) as string[],
    remainingMinor: row.paidMinor - row.grantedMinor,
    buyer: await buyerOf(context, buyerId),
    lines: await linesOf(sql, id),
    payments: await paymentsOf(sql, id),
    promotions: await promotionsOf(sql, id),
    cases: await casesOf(sql, id),
    reviews: await reviewsOf(sql, id),
  }
}

/** The order by its number, or null; with several channels using it, the newest. */
export async function findOrder(
  context: ReadContext,
  { externalNumber, channel }: Parsed<'orders.find'>,
): Promise<Output<'orders.find'>> {
  const row = await context.sql.first<{ id: number }>(
    'SELECT id FROM orders WHERE external_number = ?1 AND (?2 IS NULL OR channel = ?2) ORDER BY placed_at DESC LIMIT 1',
    [externalNumber, channel ?? null],
  )
  return row && orderDetail(context, { id: row.id })
}

/** Contact details are for those who may read them; to others a buyer is a name. */
async function buyerOf({ sql, session }: ReadContext, id: number | null): Promise<OrderDetail['buyer']> {
  if (id === null) return null
  const buyer = await sql.first<Buyer & { id: number }>(
    'SELECT id, external_id AS externalId, name, email, phone, country, region, city, address FROM buyers WHERE id = ?',
    [id],
  )
  if (!buyer || may(session.role, 'contacts.read')) return buyer
  return { ...buyer, externalId: null, email: null, phone: null, address: null }
}

/** Lines with the units that granted cases gave back in full. */
export async function linesOf(sql: ReadSql, orderId: number): Promise<OrderLine[]> {
  return sql.all(
    `SELECT l.id, l.position, l.sku, l.title, l.category, l.quantity, l.list_price_minor AS listPriceMinor,
       l.stated_discount_minor AS statedDiscountMinor, l.promotion_minor AS promotionMinor, l.coupon_minor AS couponMinor,
       l.points_minor AS pointsMinor, l.platform_subsidy_minor AS platformSubsidyMinor, l.paid_minor AS paidMinor,
       l.tax_minor AS taxMinor, l.shipping_minor AS shippingMinor,
       (SELECT coalesce(${UNITS_GIVEN_BACK}, 0) FROM ${GRANTED_ROWS} WHERE c.order_id = l.order_id AND m.line_id = l.id) AS returnedQuantity
     FROM order_lines l WHERE l.order_id = ? ORDER BY l.position`,
    [orderId],
  )
}

export async function paymentsOf(sql: ReadSql, orderId: number): Promise<OrderPayment[]> {
  return sql.all(
    `SELECT id, position, method, amount_minor AS amountMinor, paid_at AS paidAt, granted_minor AS grantedMinor, refunded_minor AS refundedMinor, case_id AS caseId
     FROM payments WHERE order_id = ? ORDER BY position`,
    [orderId],
  )
}

export async function promotionsOf(sql: ReadSql, orderId: number): Promise<OrderPromotion[]> {
  const promotions = await sql.all<Omit<OrderPromotion, 'shares'>>(
    'SELECT id, title, threshold_minor AS thresholdMinor, amount_off_minor AS amountOffMinor FROM promotions WHERE order_id = ? ORDER BY position',
    [orderId],
  )
  if (promotions.length === 0) return []
  const shares = await sql.all<{ promotionId: number; lineId: number; shareMinor: number; covered: number }>(
    `SELECT s.promotion_id AS promotionId, s.line_id AS lineId, s.share_minor AS shareMinor, s.covered
     FROM promotion_shares s JOIN promotions p ON p.id = s.promotion_id WHERE p.order_id = ? ORDER BY s.promotion_id, s.line_id`,
    [orderId],
  )
  return promotions.map((promotion) => ({
    ...promotion,
    shares: shares
      .filter(({ promotionId }) => promotionId === promotion.id)
      .map(({ lineId, shareMinor, covered }) => ({ lineId, shareMinor, covered: covered === 1 })),
  }))
}

async function casesOf(sql: ReadSql, orderId: number): Promise<OrderDetail['cases']> {
  return sql.all(
    'SELECT id, number, status, kind, total_minor AS totalMinor, opened_at AS openedAt FROM cases WHERE order_id = ? ORDER BY id',
    [orderId],
  )
}

/** Characters of a comment's beginning. */
const EXCERPT = 160

async function reviewsOf(sql: ReadSql, orderId: number): Promise<OrderDetail['reviews']> {
  const rows = await sql.all<Omit<OrderDetail['reviews'][number], 'defaulted'> & { defaulted: number }>(
    `SELECT id, line_id AS lineId, stars, substr(coalesce(body, title), 1, ${EXCERPT}) AS excerpt, state, defaulted, rated_at AS ratedAt
     FROM reviews WHERE order_id = ? ORDER BY rated_at, id`,
    [orderId],
  )
  return rows.map((row) => ({ ...row, defaulted: row.defaulted === 1 }))
}
