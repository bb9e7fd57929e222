import type { ReadSql } from '../../../db/sql'
import type { PriorGrant, QuoteReplacement } from '../quote/quote-input'
import { baseUnitsOf } from '../quote/replacement-worth'

/** Standing grants of an order, oldest case first; `exceptCase` is the case being quoted. */
export async function priorGrants(sql: ReadSql, orderId: number, exceptCase: number | null): Promise<PriorGrant[]> {
  const granted = await sql.all<{ kind: PriorGrant['kind']; totalMinor: number; rows: string }>(
    `SELECT kind, total_minor AS totalMinor,
       (SELECT json_group_array(json_object('kind', m.kind, 'lineId', m.line_id, 'promotionId', m.promotion_id, 'amountMinor', m.amount_minor,
          'rule', m.rule, 'inputs', json(m.inputs)))
        FROM money_rows m WHERE m.case_id = cases.id AND m.grant_number = cases.grant_number) AS rows
     FROM cases WHERE order_id = ? AND decision = 'approved' AND granted_at IS NOT NULL AND id <> ? ORDER BY id`,
    [orderId, exceptCase ?? 0],
  )
  return granted.map(({ rows, ...grant }) => ({ ...grant, rows: JSON.parse(rows) as PriorGrant['rows'] }))
}

/** Own units of each line, and units of each replacement, that approved cases still to be granted are going to take. */
export interface HeldUnits {
  ofLine(lineId: number): number
  ofReplacement(replacementId: number): number
}

export async function heldUnits(sql: ReadSql, orderId: number, exceptCase: number | null): Promise<HeldUnits> {
  const rows = await sql.all<{ lineId: number; replacementId: number | null; quantity: number }>(
    `SELECT cl.line_id AS lineId, cl.replacement_id AS replacementId, sum(cl.quantity) AS quantity
     FROM cases c JOIN case_lines cl ON cl.case_id = c.id
     WHERE c.order_id = ? AND (c.decision = 'approved' OR (c.decision = 'first_approved' AND c.goods <> 'not_needed'))
       AND c.granted_at IS NULL AND c.closed_at IS NULL AND c.id <> ? AND cl.part_minor IS NULL
     GROUP BY cl.line_id, cl.replacement_id`,
    [orderId, exceptCase ?? 0],
  )
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.reduce((units, row) => units + (fits(row) ? row.quantity : 0), 0)
  return {
    ofLine: (id) => sum(({ lineId, replacementId }) => replacementId === null && lineId === id),
    ofReplacement: (id) => sum(({ replacementId }) => replacementId === id),
  }
}

interface ReplacementFacts extends Omit<QuoteReplacement, 'baseUnits' | 'heldQuantity' | 'sent'> {
  caseId: number
  creditedUnits: number
  unreturned: number
  out: string
  waivedMinor: number
}

/**
 * Replacements of granted exchanges. Where the buyer kept both, they carry none of the line's worth and cost their full
 * price; what the buyer was let off is no part of what they paid.
 */
export async function replacementsOf(sql: ReadSql, orderId: number, held: HeldUnits): Promise<QuoteReplacement[]> {
  const rows = await sql.all<ReplacementFacts>(
    `SELECT r.id, r.case_id AS caseId, r.line_id AS lineId, r.quantity, r.unit_price_minor AS unitPriceMinor,
       coalesce(r.difference_minor, 0) AS differenceMinor, r.delivered_at AS deliveredAt, iif(c.money = 'waived', c.due_minor, 0) AS waivedMinor,
       c.goods_out AS out, (SELECT coalesce(sum(m.inputs ->> '$.toUnit' - m.inputs ->> '$.fromUnit'), 0) FROM money_rows m
        WHERE m.case_id = c.id AND m.grant_number = c.grant_number AND m.kind = 'exchange_credit' AND m.line_id = r.line_id) AS creditedUnits,
       EXISTS (SELECT 1 FROM money_rows m WHERE m.case_id = c.id AND m.grant_number = c.grant_number AND m.kind = 'unreturned_goods') AS unreturned
     FROM case_replacements r JOIN cases c ON c.id = r.case_id
     WHERE c.order_id = ? AND c.kind = 'exchange' AND c.decision = 'approved' AND c.granted_at IS NOT NULL AND c.goods_out <> 'none'
     ORDER BY r.id`,
    [orderId],
  )
  const waived = new Map<number, number>()
  const ofCase = new Map<number, number[]>()
  for (const { caseId } of rows) if (!ofCase.has(caseId)) ofCase.set(caseId, baseUnitsIn(rows, caseId))
  return rows.map((row) => {
    const { id, caseId, lineId, quantity, deliveredAt, unreturned, unitPriceMinor } = row
    const paidMinor = unreturned ? quantity * unitPriceMinor : row.differenceMinor
    const letOffMinor = Math.min(Math.max(0, paidMinor), row.waivedMinor - (waived.get(caseId) ?? 0))
    waived.set(caseId, (waived.get(caseId) ?? 0) + letOffMinor)
    return {
      id,
      lineId,
      quantity,
      unitPriceMinor,
      deliveredAt,
      baseUnits: ofCase.get(caseId)!.shift()!,
      differenceMinor: paidMinor - letOffMinor,
      sent: row.out === 'shipped' || row.out === 'delivered',
      heldQuantity: held.ofReplacement(id),
    }
  })
}

/** Units of their lines that the replacements of one case stand for, in their order; none where the buyer kept both. */
function baseUnitsIn(rows: readonly ReplacementFacts[], caseId: number): number[] {
  const own = rows.filter((row) => row.caseId === caseId)
  return baseUnitsOf(own, (lineId) => own.find((row) => row.lineId === lineId)!.creditedUnits)
}
