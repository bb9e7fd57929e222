import type { ReadSql } from '../../db/sql'
import type { PriorGrant } from './quote/quote-input'

/** Standing grants of an order, oldest case first; `exceptCase` is the case being quoted. */
export async function priorGrants(sql: ReadSql, orderId: number, exceptCase: number | null): Promise<PriorGrant[]> {
  const granted = await sql.all<{ kind: PriorGrant['kind']; totalMinor: number; rows: string; lines: string }>(
    `SELECT kind, total_minor AS totalMinor,
       (SELECT json_group_array(json_object('kind', m.kind, 'lineId', m.line_id, 'promotionId', m.promotion_id, 'amountMinor', m.amount_minor))
        FROM money_rows m WHERE m.case_id = cases.id AND m.grant_number = cases.grant_number) AS rows,
       (SELECT json_group_array(json_object('lineId', cl.line_id, 'quantity', cl.quantity, 'partMinor', cl.part_minor))
        FROM case_lines cl WHERE cl.case_id = cases.id) AS lines
     FROM cases WHERE order_id = ? AND decision = 'approved' AND id <> ? ORDER BY id`,
    [orderId, exceptCase ?? 0],
  )
  return granted.map(({ kind, totalMinor, rows, lines }) => ({
    kind,
    totalMinor,
    rows: JSON.parse(rows) as PriorGrant['rows'],
    lines: JSON.parse(lines) as PriorGrant['lines'],
  }))
}
