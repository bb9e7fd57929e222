/**
 * What each measure counts, stated once. Keeping the rollups, rebuilding and verifying them, answering under a filter that
 * no rollup has, and opening the rows behind a mark of a chart all read these definitions, so they cannot drift apart.
 */
import {
  CASE_MEASURES,
  COST_MEASURES,
  RETURN_AGES,
  type CaseMeasure,
  type CostMeasure,
  type OrderMeasure,
} from '../../shared/model/measures'
import { GRANTED_ROWS, UNITS_GIVEN_BACK } from './given-back'
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

/** Each case with everything it is counted under: all of them, its agent, its order's segment, its products and their categories. */
const caseMembers = (cases: string) => `
  SELECT cases.id, '' AS dimension, '' AS member FROM ${cases}
  UNION ALL SELECT cases.id, 'agent', ${AGENT} FROM ${cases}
  UNION ALL SELECT cases.id, 'segment', orders.segment FROM ${cases} CROSS JOIN orders ON orders.id = cases.order_id WHERE orders.segment IS NOT NULL
  UNION ALL SELECT DISTINCT cases.id, 'product', order_lines.sku FROM ${cases}
    CROSS JOIN case_lines ON case_lines.case_id = cases.id CROSS JOIN order_lines ON order_lines.id = case_lines.line_id
  UNION ALL SELECT DISTINCT cases.id, 'category', order_lines.category FROM ${cases}
    CROSS JOIN case_lines ON case_lines.case_id = cases.id CROSS JOIN order_lines ON order_lines.id = case_lines.line_id
    WHERE order_lines.category IS NOT NULL`

/** Each case once for every date it counts on, with the figures of the measures of that date. */
const caseDays = (cases: string) =>
  CASE_DAYS.map((day) => {
    const figures = CASE_MEASURES.map((measure) => {
      const { day: own, when = 'true', amount = 'cases.total_minor' } = MEASURES[measure]
      if (own !== day) return `0 AS ${measure}_n, 0 AS ${measure}_minor`
      return `${when} AS ${measure}_n, iif(${when}, ${amount}, 0) AS ${measure}_minor`
    })
    return `SELECT cases.id, ${day} AS day, cases.currency, cases.channel, cases.kind, cases.reason, ${figures.join(', ')}
      FROM ${cases} WHERE cases.${day} IS NOT NULL`
  }).join(' UNION ALL ')

const CASE_FIGURES = CASE_MEASURES.flatMap((measure) => [`${measure}_n`, `${measure}_minor`])

export const DAILY_CASES: Rollup = {
  table: 'daily_cases',
  key: ['dimension', 'member', 'day', 'currency', 'channel', 'kind', 'reason'],
  figures: CASE_FIGURES,
  counted: (cases) =>
    `SELECT dimension, member, days.* FROM (${caseDays(cases)}) AS days JOIN (${caseMembers(cases)}) AS members ON members.id = days.id`,
}

/** The days of a month, added up. */
export const MONTHLY_CASES: Rollup = {
  table: 'monthly_cases',
  key: ['dimension', 'member', 'month', 'currency', 'channel', 'kind', 'reason'],
  figures: CASE_FIGURES,
  counted: (cases) =>
    `SELECT dimension, member, substr(day, 1, 7) AS month, days.* FROM (${caseDays(cases)}) AS days
     JOIN (${caseMembers(cases)}) AS members ON members.id = days.id`,
}

/** The cases themselves, one row per case and date, without what they are counted under. For filters no rollup has. */
export const caseFacts = caseDays

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

/** What stands granted on each line of an order that has any. */
const GRANTED_LINES = `SELECT c.order_id, m.line_id, ${UNITS_GIVEN_BACK} AS items, sum(m.amount_minor) AS minor FROM ${GRANTED_ROWS}
  WHERE m.line_id IS NOT NULL GROUP BY m.line_id`

const ORDER_FIGURES = ['n', 'items', 'paid_minor', 'granted_orders', 'granted_items', 'granted_minor'] as const
const whole = (dimension: string, member: string, orders: string, where: string) => `
  SELECT '${dimension}' AS dimension, ${member} AS member, placed_on AS day, orders.currency, orders.channel, 1 AS n, item_count AS items, paid_minor,
    granted_minor > 0 OR granted_quantity > 0 AS granted_orders, granted_quantity AS granted_items, granted_minor FROM ${orders} ${where}`
/** A product's part of an order: its lines, what was paid for them, and what was granted on them (shipping and goodwill are the order's). */
const part = (dimension: string, member: string, orders: string) => `
  SELECT '${dimension}', ${member}, orders.placed_on, orders.currency, orders.channel, 1, sum(order_lines.quantity), sum(order_lines.paid_minor),
    max(coalesce(granted.items, 0) > 0 OR coalesce(granted.minor, 0) > 0), sum(coalesce(granted.items, 0)), sum(coalesce(granted.minor, 0))
  FROM ${orders} CROSS JOIN order_lines ON order_lines.order_id = orders.id
  LEFT JOIN (${GRANTED_LINES}) AS granted ON granted.line_id = order_lines.id
  WHERE ${member} IS NOT NULL GROUP BY orders.id, ${member}`

export const DAILY_ORDERS: Rollup = {
  table: 'daily_orders',
  key: ['dimension', 'member', 'day', 'currency', 'channel'],
  figures: ORDER_FIGURES,
  counted: (orders) =>
    [
      whole('', `''`, orders, ''),
      whole('segment', 'orders.segment', orders, 'WHERE orders.segment IS NOT NULL'),
      part('product', 'order_lines.sku', orders),
      part('category', 'order_lines.category', orders),
    ].join(' UNION ALL '),
}

/** A return that was not turned away. */
const RETURNED = `cases.kind = 'return' AND cases.decision NOT IN ('declined', 'withdrawn', 'expired')`
const WITHIN = RETURN_AGES.map((age) => `within_${age}`)
const ages = (first: string) =>
  RETURN_AGES.map((age) => `coalesce(julianday(${first}) - julianday(delivered_on) <= ${age}, 0) AS within_${age}`).join(', ')
const delivered = (dimension: string, member: string, orders: string, lines: string) => {
  const first =
    lines === ''
      ? `(SELECT min(opened_on) FROM cases WHERE cases.order_id = orders.id AND ${RETURNED})`
      : `(SELECT min(opened_on) FROM cases JOIN case_lines ON case_lines.case_id = cases.id JOIN order_lines theirs ON theirs.id = case_lines.line_id
         WHERE cases.order_id = orders.id AND ${RETURNED} AND theirs.${lines} = ${member})`
  const source = lines === '' ? orders : `${orders} CROSS JOIN order_lines ON order_lines.order_id = orders.id`
  return `SELECT '${dimension}' AS dimension, member, month, currency, channel, 1 AS n, ${ages('first')} FROM (
    SELECT DISTINCT orders.id, ${member} AS member, substr(delivered_on, 1, 7) AS month, orders.currency, orders.channel, delivered_on,
      iif(orders.after_sales = 'none', NULL, ${first}) AS first
    FROM ${source} WHERE delivered_on IS NOT NULL AND ${member} IS NOT NULL)`
}

export const MONTHLY_DELIVERIES: Rollup = {
  table: 'monthly_deliveries',
  key: ['dimension', 'member', 'month', 'currency', 'channel'],
  figures: ['n', ...WITHIN],
  counted: (orders) =>
    [
      delivered('', `''`, orders, ''),
      delivered('segment', 'orders.segment', orders, ''),
      delivered('product', 'order_lines.sku', orders, 'sku'),
      delivered('category', 'order_lines.category', orders, 'category'),
    ].join(' UNION ALL '),
}

/** Picks exactly the orders that a mark counts; goes into the WHERE of a query over `o`. */
export function countedOrders({
  measure,
  from,
  to,
  withinDays,
}: {
  measure: OrderMeasure
  from: string
  to: string
  withinDays?: number | undefined
}): { sql: string; parameters: SqlValue[] } {
  if (measure === 'placed') return { sql: 'o.placed_on BETWEEN ? AND ?', parameters: [from, to] }
  if (measure === 'granted')
    return {
      sql: '(o.placed_on BETWEEN ? AND ? AND (o.granted_minor > 0 OR o.granted_quantity > 0))',
      parameters: [from, to],
    }
  const parameters: SqlValue[] = [from, to]
  if (measure === 'delivered') return { sql: 'o.delivered_on BETWEEN ? AND ?', parameters }
  const within = withinDays === undefined ? '' : ` AND julianday(cases.opened_on) - julianday(o.delivered_on) <= ${Number(withinDays)}`
  return {
    sql: `(o.delivered_on BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM cases WHERE cases.order_id = o.id AND ${RETURNED}${within}))`,
    parameters,
  }
}

/** Rollups that follow from orders and cases; those of reviews stand in `review-measures.ts`. */
export const ORDER_ROLLUPS: readonly Rollup[] = [DAILY_ORDERS, MONTHLY_DELIVERIES]
export const CASE_ROLLUPS: readonly Rollup[] = [DAILY_CASES, MONTHLY_CASES]
