import type { ReadSql } from '../../db/sql'
import type { QuoteLine, QuoteOrder, QuotePayment, QuotePromotion } from '../cases/quote/quote-input'

/** An order as it was sold: what cases gave back or collected is not taken off it. */
export interface SoldOrder extends Omit<QuoteOrder, 'payments' | 'segment'> {
  segment: string | null
  /** With the case a payment was collected for; null for what was paid with the order. */
  payments: readonly (QuotePayment & { caseId: number | null })[]
}

type Row = Omit<SoldOrder, 'taxIncluded' | 'lines' | 'promotions' | 'payments'> & {
  taxIncluded: number
  lines: string
  promotions: string
  payments: string
}

const LINES = `(SELECT json_group_array(json_object('id', id, 'category', category, 'quantity', quantity, 'listPriceMinor', list_price_minor,
    'statedDiscountMinor', stated_discount_minor, 'paidMinor', paid_minor, 'taxMinor', tax_minor, 'shippingMinor', shipping_minor))
  FROM (SELECT * FROM order_lines WHERE order_id = o.id ORDER BY position))`
const PROMOTIONS = `(SELECT json_group_array(json_object('id', id, 'thresholdMinor', threshold_minor, 'shares', (SELECT json_group_array(
      json_object('lineId', line_id, 'shareMinor', share_minor, 'covered', json(iif(covered, 'true', 'false')))) FROM promotion_shares WHERE promotion_id = p.id)))
  FROM (SELECT * FROM promotions WHERE order_id = o.id ORDER BY position) p)`
const PAYMENTS = `(SELECT json_group_array(json_object('id', id, 'method', method, 'amountMinor', amount_minor, 'grantedMinor', 0, 'paidAt', paid_at, 'caseId', case_id,
    'forRepair', json(iif(EXISTS (SELECT 1 FROM cases WHERE cases.id = case_id AND kind = 'repair'), 'true', 'false'))))
  FROM (SELECT * FROM payments WHERE order_id = o.id ORDER BY position))`

/** By id. */
export async function loadSoldOrders(sql: ReadSql, ids: readonly number[]): Promise<Map<number, SoldOrder>> {
  const rows = await sql.all<Row>(
    `SELECT o.id, o.currency, o.channel, o.segment, o.fulfilment, o.paid_at AS paidAt, o.shipped_at AS shippedAt, o.delivered_at AS deliveredAt,
       o.tax_included AS taxIncluded, o.shipping_minor AS shippingMinor, ${LINES} AS lines, ${PROMOTIONS} AS promotions, ${PAYMENTS} AS payments
     FROM json_each(?) j CROSS JOIN orders o ON o.id = j.value`,
    [JSON.stringify([...new Set(ids)])],
  )
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        taxIncluded: row.taxIncluded === 1,
        lines: JSON.parse(row.lines) as QuoteLine[],
        promotions: JSON.parse(row.promotions) as QuotePromotion[],
        payments: JSON.parse(row.payments) as SoldOrder['payments'],
      },
    ]),
  )
}
