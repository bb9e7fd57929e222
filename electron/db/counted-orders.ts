/** Picks exactly the orders that a mark of a chart counts, by the definitions of `measures.ts`. */
import type { OrderMeasure } from '../../shared/model/measures'
import { grantedRowsOf, UNITS_GIVEN_BACK } from './given-back'
import { RETURNED } from './measures'
import type { SqlValue } from './sql'

interface Counted {
  measure: OrderMeasure
  from: string
  to: string
  withinDays?: number | undefined
}
/** Under a product or a category an order counts by that part of it: its lines of the product, else of the category. */
export interface OrderPart {
  sku?: string | undefined
  category?: string | undefined
}
interface Condition {
  sql: string
  parameters: SqlValue[]
}

/** Goes into the WHERE of a query over `orders o`. */
export function countedOrders({ measure, from, to, withinDays }: Counted, part: OrderPart = {}): Condition {
  const day = measure === 'placed' || measure === 'granted' ? 'o.placed_on' : 'o.delivered_on'
  const when = { sql: `${day} BETWEEN ? AND ?`, parameters: [from, to] }
  if (measure === 'granted') return both(when, granted(part))
  if (measure === 'returned') return both(when, returned(part, withinDays))
  return when
}

/** Which of an order's lines are the part; null for the order as a whole. */
function linesOf({ sku, category }: OrderPart): Condition | null {
  if (sku !== undefined) return { sql: 'order_lines.sku = ?', parameters: [sku] }
  if (category !== undefined) return { sql: 'order_lines.category = ?', parameters: [category] }
  return null
}

function granted(part: OrderPart): Condition {
  const lines = linesOf(part)
  if (!lines) return { sql: '(o.granted_minor > 0 OR o.granted_quantity > 0)', parameters: [] }
  return {
    sql: `(SELECT ${UNITS_GIVEN_BACK} > 0 OR sum(m.amount_minor) > 0 FROM order_lines CROSS JOIN ${grantedRowsOf('o.id')}
      WHERE order_lines.order_id = o.id AND m.line_id = order_lines.id AND ${lines.sql})`,
    parameters: lines.parameters,
  }
}

function returned(part: OrderPart, withinDays: number | undefined): Condition {
  const lines = linesOf(part)
  const theirs = lines
    ? ` AND EXISTS (SELECT 1 FROM case_lines CROSS JOIN order_lines ON order_lines.id = case_lines.line_id
        WHERE case_lines.case_id = cases.id AND ${lines.sql})`
    : ''
  const age = withinDays === undefined ? '' : ' AND julianday(cases.opened_on) - julianday(o.delivered_on) <= ?'
  return {
    sql: `EXISTS (SELECT 1 FROM cases WHERE cases.order_id = o.id AND ${RETURNED}${theirs}${age})`,
    parameters: [...(lines?.parameters ?? []), ...(withinDays === undefined ? [] : [withinDays])],
  }
}

function both(one: Condition, other: Condition): Condition {
  return { sql: `(${one.sql} AND ${other.sql})`, parameters: [...one.parameters, ...other.parameters] }
}
