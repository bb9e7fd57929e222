/**
 * What each measure counts, stated once. Keeping the rollups, rebuilding them and opening the rows behind a mark of a
 * chart all read these definitions, so the three cannot drift apart.
 */
import { CASE_MEASURES, type CaseMeasure } from '../../shared/contract/statistics'
import type { SqlValue } from './sql'

interface Measure {
  /** The column of `cases` with the calendar date a case counts on. */
  day: string
  condition: string
}

/** Every measure weighs a case with its `total_minor`: what is asked for while undecided, what was granted after. */
const MEASURES: Readonly<Record<CaseMeasure, Measure>> = {
  opened: { day: 'opened_on', condition: 'true' },
  approved: { day: 'decided_on', condition: `decision = 'approved'` },
  declined: { day: 'decided_on', condition: `decision = 'declined'` },
  withdrawn: { day: 'decided_on', condition: `decision = 'withdrawn'` },
  closed: { day: 'closed_on', condition: 'closed_on IS NOT NULL' },
  settled: { day: 'settled_on', condition: `money = 'settled'` },
}

/** One row per case and measure it counts for. `where` picks cases by columns of `cases`. */
export function countedCases(where: string): string {
  return CASE_MEASURES.map((measure) => {
    const { day, condition } = MEASURES[measure]
    return `SELECT '${measure}' AS measure, ${day} AS day, currency, channel, kind, reason, total_minor AS amount_minor
      FROM cases WHERE ${condition} AND ${day} IS NOT NULL AND ${where}`
  }).join(' UNION ALL ')
}

/** One row per order with what it adds to its placing day. `where` picks orders by columns of `orders`. */
export function countedOrders(where: string): string {
  return `SELECT placed_on AS day, currency, channel, 1 AS n, item_count AS items, paid_minor,
    granted_minor > 0 OR granted_quantity > 0 AS granted_orders, granted_quantity AS granted_items, granted_minor
    FROM orders WHERE ${where}`
}

export interface Counted {
  measure: CaseMeasure
  from: string
  to: string
}

/** Picks exactly the cases that a mark counts; goes into the WHERE of a query over `cases`. */
export function countedCondition({ measure, from, to }: Counted): { sql: string; parameters: SqlValue[] } {
  const { day, condition } = MEASURES[measure]
  return { sql: `(${condition} AND cases.${day} BETWEEN ? AND ?)`, parameters: [from, to] }
}
