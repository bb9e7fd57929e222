import type { ReadSql } from '../../db/sql'
import type { PriorGrant } from '../cases/quote/quote-input'

export interface StandingGrant extends PriorGrant {
  caseId: number
  grantedAt: number
  /** What it gives back of each payment. */
  payments: readonly { paymentId: number; amountMinor: number }[]
}

type Row = Omit<StandingGrant, 'rows' | 'payments'> & { orderId: number; rows: string; payments: string }

/** Grants that stand, by order, oldest case first. */
export async function loadStandingGrants(
  sql: ReadSql,
  orderIds: readonly number[],
): Promise<Map<number, StandingGrant[]>> {
  const rows = await sql.all<Row>(
    `SELECT c.order_id AS orderId, c.id AS caseId, c.kind, c.total_minor AS totalMinor, c.granted_at AS grantedAt,
       (SELECT json_group_array(json_object('kind', kind, 'lineId', line_id, 'promotionId', promotion_id, 'amountMinor', amount_minor, 'rule', rule, 'inputs', json(inputs)))
        FROM money_rows WHERE case_id = c.id AND grant_number = c.grant_number) AS rows,
       (SELECT json_group_array(json_object('paymentId', payment_id, 'amountMinor', amount_minor))
        FROM settlements WHERE case_id = c.id AND grant_number = c.grant_number) AS payments
     FROM json_each(?) j CROSS JOIN cases c ON c.order_id = j.value
     WHERE c.decision = 'approved' AND c.granted_at IS NOT NULL ORDER BY c.id`,
    [JSON.stringify([...new Set(orderIds)])],
  )
  const byOrder = new Map<number, StandingGrant[]>()
  for (const { orderId, rows: moneyRows, payments, ...grant } of rows) {
    const grants = byOrder.get(orderId) ?? []
    grants.push({
      ...grant,
      rows: JSON.parse(moneyRows) as StandingGrant['rows'],
      payments: JSON.parse(payments) as StandingGrant['payments'],
    })
    byOrder.set(orderId, grants)
  }
  return byOrder
}
