import type { ReviewRow } from '../../../../db/schema/reviews'
import type { ReadSql } from '../../../../db/sql'
import { priorGrants } from '../../../cases/money/prior-grants'
import { grantedOn } from '../../../cases/quote/granted-units'
import type { QuoteLine } from '../../../cases/quote/quote-input'
import { loadQuoteOrder, type LoadedOrder } from '../../../cases/quoting/quote-order'

export interface ReviewedUnits {
  order: LoadedOrder
  line: QuoteLine
  /** Units still with the buyer and promised to no other case; at least one is asked for, so that a refusal says why not. */
  quantity: number
}

/** The units a review is about: those of its line, or, of an order as a whole, of the line with its product, else the first. */
export async function reviewedUnits(
  sql: ReadSql,
  { lineId, sku }: Pick<ReviewRow, 'lineId' | 'sku'>,
  orderId: number,
): Promise<ReviewedUnits | null> {
  const order = await loadQuoteOrder(sql, orderId, null)
  const skus = await sql.all<{ id: number; sku: string }>('SELECT id, sku FROM order_lines WHERE order_id = ?', [
    orderId,
  ])
  const same = skus.filter((one) => one.sku === sku).map(({ id }) => id)
  const line = order.lines.find(({ id }) => (lineId === null ? same.includes(id) : id === lineId)) ?? order.lines[0]
  if (!line) return null
  const given = grantedOn(await priorGrants(sql, orderId, null)).get(line.id)?.ownUnits ?? 0
  return { order, line, quantity: Math.max(1, line.quantity - given - (line.heldQuantity ?? 0)) }
}
