/** Orders that reviews may belong to, looked up for a whole set at once. */
import type { ReadSql } from '../../../db/sql'
import type { OrderTimes } from '../rating/review-windows'

export interface CandidateLine {
  id: number
  sku: string
  title: string
  category: string | null
  /** The review it has; a default one gives way. */
  reviewId: number | null
  defaulted: number | null
}

export interface Candidate extends OrderTimes {
  id: number
  channel: string
  externalNumber: string
  placedAt: number
  policyVersionId: number
  buyerId: number | null
  buyerName: string | null
  buyerEmail: string | null
  buyerPhone: string | null
  lines: CandidateLine[]
}

interface Named {
  readonly channel: string | null
  readonly orderNumber: string | null
  readonly authorEmail: string | null
}

const COLUMNS = `o.id, o.channel, o.external_number AS externalNumber, o.placed_at AS placedAt, o.fulfilment, o.paid_at AS paidAt,
  o.shipped_at AS shippedAt, o.delivered_at AS deliveredAt, o.policy_version_id AS policyVersionId, o.buyer_id AS buyerId,
  coalesce(b.name, o.buyer_name) AS buyerName, b.email AS buyerEmail, b.phone AS buyerPhone`

/** The candidates of each review, newest order first: by the number it names, else those its author's e-mail has. */
export async function candidatesOf(sql: ReadSql, reviews: readonly Named[]): Promise<Candidate[][]> {
  const asked = reviews.map(({ orderNumber, channel, authorEmail }) => [
    orderNumber,
    channel,
    orderNumber === null ? (authorEmail?.toLowerCase() ?? null) : null,
  ])
  const packed = JSON.stringify(asked)
  const byNumber = await sql.all<Omit<Candidate, 'lines'> & { position: number }>(
    `SELECT j.key AS position, ${COLUMNS} FROM jsonb_each(?) j
     CROSS JOIN orders o ON o.external_number = j.value ->> 0 AND (j.value ->> 1 IS NULL OR o.channel = j.value ->> 1)
     LEFT JOIN buyers b ON b.id = o.buyer_id`,
    [packed],
  )
  const byEmail = asked.some(([, , email]) => email !== null)
    ? await sql.all<Omit<Candidate, 'lines'> & { position: number }>(
        `SELECT j.key AS position, ${COLUMNS} FROM jsonb_each(?) j
         CROSS JOIN buyers b ON b.email IS NOT NULL AND lower(b.email) = j.value ->> 2
         CROSS JOIN orders o ON o.buyer_id IS NOT NULL AND o.buyer_id = b.id AND (j.value ->> 1 IS NULL OR o.channel = j.value ->> 1)`,
        [packed],
      )
    : []
  return withLines(sql, reviews.length, [...byNumber, ...byEmail])
}

async function withLines(
  sql: ReadSql,
  n: number,
  found: readonly (Omit<Candidate, 'lines'> & { position: number })[],
): Promise<Candidate[][]> {
  const lines = await linesOf(sql, [...new Set(found.map(({ id }) => id))])
  const candidates: Candidate[][] = Array.from({ length: n }, () => [])
  for (const { position, ...order } of found) candidates[position]!.push({ ...order, lines: lines.get(order.id) ?? [] })
  for (const one of candidates) if (one.length > 1) one.sort((a, b) => b.placedAt - a.placedAt || b.id - a.id)
  return candidates
}

async function linesOf(sql: ReadSql, orderIds: readonly number[]): Promise<Map<number, CandidateLine[]>> {
  const rows = await sql.all<CandidateLine & { orderId: number }>(
    `SELECT l.order_id AS orderId, l.id, l.sku, l.title, l.category, r.id AS reviewId, r.defaulted
     FROM json_each(?) j CROSS JOIN order_lines l ON l.order_id = j.value LEFT JOIN reviews r ON r.line_id = l.id
     ORDER BY l.order_id, l.position`,
    [JSON.stringify(orderIds)],
  )
  const lines = new Map<number, CandidateLine[]>()
  for (const { orderId, ...line } of rows) {
    const known = lines.get(orderId)
    if (known) known.push(line)
    else lines.set(orderId, [line])
  }
  return lines
}
