/** Picking cases and orders by what they are counted under. */
import type { Dimension } from '../../shared/model/measures'
import { AGENT } from './measures'

/** The cases of a line, found from the line: of all lines few have one. */
const OF_LINES =
  'cases.id IN (SELECT case_lines.case_id FROM order_lines CROSS JOIN case_lines ON case_lines.line_id = order_lines.id'
const WITH_LINES = 'orders.id IN (SELECT order_lines.order_id FROM order_lines'
/** Picks the cases, or orders, that are counted under a member of a dimension: the one parameter. */
export const HAS_MEMBER: Readonly<Record<'case' | 'order', Readonly<Record<Dimension, string>>>> = {
  case: {
    product: `${OF_LINES} WHERE order_lines.sku = ?)`,
    category: `${OF_LINES} WHERE order_lines.category = ?)`,
    agent: `${AGENT} = ?`,
    // Left to itself SQLite reads the order, whose row is long and seldom at hand.
    segment:
      'EXISTS (SELECT 1 FROM orders INDEXED BY orders_of_segment WHERE orders.id = cases.order_id AND orders.segment = ?)',
  },
  order: {
    product: `${WITH_LINES} WHERE order_lines.sku = ?)`,
    category: `${WITH_LINES} WHERE order_lines.category = ?)`,
    agent: `EXISTS (SELECT 1 FROM cases WHERE cases.order_id = orders.id AND ${AGENT} = ?)`,
    segment: 'orders.segment = ?',
  },
}
