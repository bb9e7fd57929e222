/**
 * What each measure counts, stated once. Keeping the rollups, rebuilding them and opening the rows behind a mark of a
 * chart all read these definitions, so the three cannot drift apart.
 */
import { CASE_MEASURES, type CaseMeasure } from '../../shared/contract/statistics'
import type { SqlValue } from './sql'

/** The columns of `cases` that the measures read, and the key and amount they count by. */
export const MEASURED_COLUMNS = [
  'opened_on',
  'decided_on',
  'settled_on',
  'closed_on',
  'decision',
  'money',
  'currency',
  'channel',
  'kind',
  'reason',
  'total_minor',
] as const
type Column = (typeof MEASURED_COLUMNS)[number]
export type MeasuredCase = Readonly<Record<Column, SqlValue>>

interface Measure {
  /** The column with the calendar date a case counts on; where it is empty, the case does not count. */
  day: Column
  /** What else must hold. */
  when?: { column: Column; is: string }
}

/** Every measure weighs a case with its `total_minor`: what is asked for while undecided, what was granted after. */
const MEASURES: Readonly<Record<CaseMeasure, Measure>> = {
  opened: { day: 'opened_on' },
  approved: { day: 'decided_on', when: { column: 'decision', is: 'approved' } },
  declined: { day: 'decided_on', when: { column: 'decision', is: 'declined' } },
  withdrawn: { day: 'decided_on', when: { column: 'decision', is: 'withdrawn' } },
  closed: { day: 'closed_on' },
  settled: { day: 'settled_on', when: { column: 'money', is: 'settled' } },
}

/** The measures that count a case as it stands, each with the day it counts on. */
export function measuresOf(row: MeasuredCase): { measure: CaseMeasure; day: string }[] {
  return CASE_MEASURES.flatMap((measure) => {
    const { day, when } = MEASURES[measure]
    const counts = row[day] !== null && (when === undefined || row[when.column] === when.is)
    return counts ? [{ measure, day: String(row[day]) }] : []
  })
}

function conditionOf({ day, when }: Measure): string {
  return `cases.${day} IS NOT NULL${when ? ` AND cases.${when.column} = '${when.is}'` : ''}`
}

/** One row per case and measure that counts it. */
export const COUNTED_CASES = CASE_MEASURES.map((measure) => {
  const { day } = MEASURES[measure]
  return `SELECT '${measure}' AS measure, ${day} AS day, currency, channel, kind, reason, total_minor AS amount_minor
    FROM cases WHERE ${conditionOf(MEASURES[measure])}`
}).join(' UNION ALL ')

/** One row per order with what it adds to its placing day; a WHERE may follow. */
export const COUNTED_ORDERS = `SELECT placed_on AS day, currency, channel, 1 AS n, item_count AS items, paid_minor,
  granted_minor > 0 OR granted_quantity > 0 AS granted_orders, granted_quantity AS granted_items, granted_minor FROM orders`

export interface Counted {
  measure: CaseMeasure
  from: string
  to: string
}

/** Picks exactly the cases that a mark counts; goes into the WHERE of a query over `cases`. */
export function countedCondition({ measure, from, to }: Counted): { sql: string; parameters: SqlValue[] } {
  const counts = conditionOf(MEASURES[measure])
  return { sql: `(${counts} AND cases.${MEASURES[measure].day} BETWEEN ? AND ?)`, parameters: [from, to] }
}
