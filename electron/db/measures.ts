/**
 * What each measure counts, stated once. Keeping the rollups, rebuilding and verifying them, answering under a filter that
 * no rollup has, and opening the rows behind a mark of a chart all read these definitions, so they cannot drift apart.
 */
import {
  CASE_MEASURES,
  COST_MEASURES,
  DIMENSIONS,
  RETURN_AGES,
  type CaseMeasure,
  type CostMeasure,
  type Dimension,
} from '../../shared/model/measures'
import { grantedRowsOf, UNITS_GIVEN_BACK } from './given-back'
import type { Rollup } from './rollup'
import type { SqlValue } from './sql'

/** The columns with the calendar dates that cases count on. */
const CASE_DAYS = ['opened_on', 'decided_on', 'granted_on', 'settled_on', 'closed_on'] as const

interface Measure {
  /** The column with the date a case counts on; where it is empty, the case does not count. */
  readonly day: (typeof CASE_DAYS)[number]
  /** What else must hold. */
  readonly when?: string
  /** What it weighs; left out: `total_minor`, which is what is asked for while undecided, what was granted after. */
  readonly amount?: string
}

/** The part of the grant that stands which `bearer` bears. */
const borneBy = (bearer: string) => `FROM money_rows WHERE money_rows.case_id = cases.id
  AND money_rows.grant_number = cases.grant_number AND money_rows.bearer = '${bearer}'`
function costOf(measure: CostMeasure): Measure {
  const rows = borneBy(measure.slice(0, -'_cost'.length))
  return {
    day: 'granted_on',
    when: `EXISTS (SELECT 1 ${rows})`,
    amount: `(SELECT coalesce(sum(amount_minor), 0) ${rows})`,
  }
}

const MEASURES: Readonly<Record<CaseMeasure, Measure>> = {
  opened: { day: 'opened_on' },
  approved: { day: 'decided_on', when: `cases.decision = 'approved'` },
  declined: { day: 'decided_on', when: `cases.decision = 'declined'` },
  withdrawn: { day: 'decided_on', when: `cases.decision = 'withdrawn'` },
  granted: { day: 'granted_on' },
  settled: { day: 'settled_on', when: `cases.money = 'settled'` },
  closed: { day: 'closed_on' },
  late: { day: 'closed_on', when: 'cases.breached > 0' },
  repeated: { day: 'opened_on', when: 'cases.repeat_of IS NOT NULL' },
  repaired: { day: 'closed_on', when: `cases.kind = 'repair' AND cases.work = 'repaired'` },
  exchanged: { day: 'closed_on', when: `cases.kind = 'exchange' AND cases.goods_out = 'delivered'` },
  ...(Object.fromEntries(COST_MEASURES.map((measure) => [measure, costOf(measure)])) as Record<CostMeasure, Measure>),
}

/** Who handles a case: who decided it; until then, who opened it. Written as the index is. */
export const AGENT = 'coalesce(cases.decided_by, cases.opened_by)'

const linesOf = (cases: string) =>
  `${cases} CROSS JOIN case_lines ON case_lines.case_id = cases.id CROSS JOIN order_lines ON order_lines.id = case_lines.line_id`
const MEMBERS: Readonly<Record<Dimension | '', (cases: string) => string>> = {
  '': (cases) => `SELECT cases.id, '' AS dimension, '' AS member FROM ${cases}`,
  agent: (cases) => `SELECT cases.id, 'agent' AS dimension, ${AGENT} AS member FROM ${cases}`,
  segment: (cases) => `SELECT cases.id, 'segment' AS dimension, orders.segment AS member FROM ${cases}
    CROSS JOIN orders ON orders.id = cases.order_id WHERE orders.segment IS NOT NULL`,
  product: (cases) =>
    `SELECT DISTINCT cases.id, 'product' AS dimension, order_lines.sku AS member FROM ${linesOf(cases)}`,
  category: (
    cases,
  ) => `SELECT DISTINCT cases.id, 'category' AS dimension, order_lines.category AS member FROM ${linesOf(cases)}
    WHERE order_lines.category IS NOT NULL`,
}

/** Each case with everything it is counted under: all of them, its agent, its order's segment, its products and their categories. */
export const caseMembers = (cases: string) =>
  Object.values(MEMBERS)
    .map((members) => members(cases))
    .join(' UNION ALL ')

/** Each case once for every date that these measures count on, with the figures of those of that date. */
export const caseDays = (cases: string, measures: readonly CaseMeasure[] = CASE_MEASURES) =>
  CASE_DAYS.filter((day) => measures.some((measure) => MEASURES[measure].day === day))
    .map((day) => {
      const figures = measures.map((measure) => {
        const { day: own, when = 'true', amount = 'cases.total_minor' } = MEASURES[measure]
        if (own !== day) return `0 AS ${measure}_n, 0 AS ${measure}_minor`
        return `${when} AS ${measure}_n, iif(${when}, ${amount}, 0) AS ${measure}_minor`
      })
      return `SELECT cases.id, ${day} AS day, cases.currency, cases.channel, cases.kind, cases.reason, ${figures.join(', ')}
      FROM ${cases} WHERE cases.${day} IS NOT NULL`
    })
    .join(' UNION ALL ')

/** The rows that `DAILY_CASES` counts, of these measures only; of no dimension, or of one. */
export function countedCases(cases: string, measures: readonly CaseMeasure[], dimension: Dimension | ''): string {
  const days = caseDays(cases, measures)
  if (dimension === '') return `SELECT '' AS dimension, '' AS member, * FROM (${days})`
  // Held, or SQLite looks for the members of each case anew.
  return `WITH days AS MATERIALIZED (${days}), members AS MATERIALIZED (${MEMBERS[dimension](cases)})
    SELECT dimension, member, days.* FROM days JOIN members ON members.id = days.id`
}

/** One slice for each dimension, and one for what belongs to none. */
const slicesOf = (dimensions: readonly Dimension[]) => [
  `dimension NOT IN (${dimensions.map((dimension) => `'${dimension}'`).join(', ')})`,
  ...dimensions.map((dimension) => `dimension = '${dimension}'`),
]
const CASE_FIGURES = CASE_MEASURES.flatMap((measure) => [`${measure}_n`, `${measure}_minor`])

export const DAILY_CASES: Rollup = {
  table: 'daily_cases',
  key: ['dimension', 'member', 'day', 'currency', 'channel', 'kind', 'reason'],
  figures: CASE_FIGURES,
  slices: slicesOf(DIMENSIONS),
  counted: (cases) =>
    `SELECT dimension, member, days.* FROM (${caseDays(cases)}) AS days JOIN (${caseMembers(cases)}) AS members ON members.id = days.id`,
}

/** The days of a month, added up: it follows from the days, whatever rows are picked. */
export const MONTHLY_CASES: Rollup = {
  table: 'monthly_cases',
  key: ['dimension', 'member', 'month', 'currency', 'channel', 'kind', 'reason'],
  figures: CASE_FIGURES,
  slices: slicesOf(DIMENSIONS),
  counted: () => `SELECT substr(day, 1, 7) AS month, * FROM ${DAILY_CASES.table}`,
}

function conditionOf({ day, when }: Measure): string {
  return `cases.${day} IS NOT NULL${when ? ` AND ${when}` : ''}`
}

/** Picks exactly the cases that a mark counts; goes into the WHERE of a query over `cases`. */
export function countedCondition({ measure, from, to }: { measure: CaseMeasure; from: string; to: string }): {
  sql: string
  parameters: SqlValue[]
} {
  const found = MEASURES[measure]
  return { sql: `(${conditionOf(found)} AND cases.${found.day} BETWEEN ? AND ?)`, parameters: [from, to] }
}

/** Goes where `cases` goes and picks those whose ids are a JSON array, the first parameter. */
export const PICKED_CASES = 'json_each(?1) AS picked CROSS JOIN cases ON cases.id = picked.value'
export const PICKED_ORDERS = 'json_each(?1) AS picked CROSS JOIN orders ON orders.id = picked.value'
/** Goes where `orders` goes and picks ids from the first to the second parameter. */
export const RANGE_OF_ORDERS = '(SELECT * FROM orders WHERE id BETWEEN ?1 AND ?2) AS orders'

const ORDER_FIGURES = ['n', 'items', 'paid_minor', 'granted_orders', 'granted_items', 'granted_minor'] as const
const ORDER_KEY = 'orders.placed_on AS day, orders.currency, orders.channel'
const whole = (dimension: string, member: string, orders: string, where: string) => `
  SELECT orders.id, '${dimension}' AS dimension, ${member} AS member, ${ORDER_KEY}, 1 AS n, item_count AS items, paid_minor,
    granted_minor > 0 OR granted_quantity > 0 AS granted_orders, granted_quantity AS granted_items, granted_minor FROM ${orders} ${where}`
type LineMember = 'sku' | 'category'
/** Whether a line is the first of its order with its product. */
const isFirst = (column: LineMember) => `NOT EXISTS (SELECT 1 FROM order_lines earlier
  WHERE earlier.order_id = order_lines.order_id AND earlier.position < order_lines.position AND earlier.${column} = order_lines.${column})`
/**
 * A product's part of an order: its lines and what was paid for them; and what stands granted on them (shipping and goodwill
 * are the order's). An order counts at the first of its lines with the product.
 */
const part = (dimension: string, column: LineMember, orders: string) => `
  SELECT orders.id, '${dimension}' AS dimension, order_lines.${column} AS member, ${ORDER_KEY}, ${isFirst(column)} AS n,
    order_lines.quantity AS items, order_lines.paid_minor, 0 AS granted_orders, 0 AS granted_items, 0 AS granted_minor
  FROM ${orders} CROSS JOIN order_lines ON order_lines.order_id = orders.id WHERE order_lines.${column} IS NOT NULL
  UNION ALL
  SELECT id, '${dimension}', member, day, currency, channel, 0, 0, 0, items > 0 OR minor > 0, items, minor FROM (
    SELECT orders.id, order_lines.${column} AS member, ${ORDER_KEY}, ${UNITS_GIVEN_BACK} AS items, sum(m.amount_minor) AS minor
    FROM ${orders} CROSS JOIN ${grantedRowsOf('orders.id')} CROSS JOIN order_lines ON order_lines.id = m.line_id
    WHERE order_lines.${column} IS NOT NULL GROUP BY orders.id, order_lines.${column})`

export const DAILY_ORDERS: Rollup = {
  table: 'daily_orders',
  key: ['dimension', 'member', 'day', 'currency', 'channel'],
  figures: ORDER_FIGURES,
  slices: slicesOf(['product', 'category', 'segment']),
  counted: (orders) =>
    [
      whole('', `''`, orders, ''),
      whole('segment', 'orders.segment', orders, 'WHERE +orders.segment IS NOT NULL'),
      part('product', 'sku', orders),
      part('category', 'category', orders),
    ].join(' UNION ALL '),
}

/** The days of a month, added up: it follows from the days, whatever rows are picked. */
export const MONTHLY_ORDERS: Rollup = {
  table: 'monthly_orders',
  key: ['dimension', 'member', 'month', 'currency', 'channel'],
  figures: ORDER_FIGURES,
  slices: slicesOf(['product', 'category', 'segment']),
  counted: () => `SELECT substr(day, 1, 7) AS month, * FROM ${DAILY_ORDERS.table}`,
}

/** A return that was not turned away. */
export const RETURNED = `cases.kind = 'return' AND cases.decision NOT IN ('declined', 'withdrawn', 'expired')`
const WITHIN = RETURN_AGES.map((age) => `within_${age}`)
const DELIVERED_KEY = `substr(orders.delivered_on, 1, 7) AS month, orders.currency, orders.channel`
/**
 * Each delivered order once, and again for its first return, with the ages that this was opened within. Nearly all orders are
 * delivered: a plus keeps SQLite from fetching them one by one in the order of an index.
 */
const delivered = (dimension: string, member: string, orders: string, column?: LineMember) => {
  const lines = column ? 'CROSS JOIN order_lines ON order_lines.order_id = orders.id' : ''
  const theirs = column
    ? 'CROSS JOIN case_lines ON case_lines.case_id = cases.id CROSS JOIN order_lines ON order_lines.id = case_lines.line_id'
    : ''
  return `
    SELECT '${dimension}' AS dimension, ${member} AS member, ${DELIVERED_KEY}, 1 AS n, ${WITHIN.map((within) => `0 AS ${within}`).join(', ')}
    FROM ${orders} ${lines} WHERE +orders.delivered_on IS NOT NULL AND +${member} IS NOT NULL ${column ? `AND ${isFirst(column)}` : ''}
    UNION ALL
    SELECT '${dimension}', member, month, currency, channel, 0, ${RETURN_AGES.map((age) => `days <= ${age}`).join(', ')} FROM (
      SELECT ${member} AS member, ${DELIVERED_KEY}, julianday(min(cases.opened_on)) - julianday(orders.delivered_on) AS days
      FROM ${orders} CROSS JOIN cases ON cases.order_id = orders.id ${theirs}
      WHERE +orders.delivered_on IS NOT NULL AND ${RETURNED} AND +${member} IS NOT NULL GROUP BY orders.id, ${member})`
}

export const MONTHLY_DELIVERIES: Rollup = {
  table: 'monthly_deliveries',
  key: ['dimension', 'member', 'month', 'currency', 'channel'],
  figures: ['n', ...WITHIN],
  slices: slicesOf(['product', 'category', 'segment']),
  counted: (orders) =>
    [
      delivered('', `''`, orders),
      delivered('segment', 'orders.segment', orders),
      delivered('product', 'order_lines.sku', orders, 'sku'),
      delivered('category', 'order_lines.category', orders, 'category'),
    ].join(' UNION ALL '),
}

/** Rollups that follow from orders and cases; those of reviews stand in `review-measures.ts`. */
export const ORDER_ROLLUPS: readonly Rollup[] = [DAILY_ORDERS, MONTHLY_ORDERS, MONTHLY_DELIVERIES]
export const CASE_ROLLUPS: readonly Rollup[] = [DAILY_CASES, MONTHLY_CASES]
