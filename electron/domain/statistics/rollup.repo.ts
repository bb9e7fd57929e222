/** Sums over a period of what cases, orders and deliveries count for: the only reader of their rollups. */
import { RETURN_AGES, type Dimension, type Period, type ReturnAge } from '../../../shared/model/measures'
import { CASE_MEASURES, type CaseMeasure, type StatisticsFilter } from '../../../shared/contract/statistics'
import type { ReadSql } from '../../db/sql'
import { casesSource, deliveriesSource, ordersSource, type Source } from './rollup-source'

/** A count and the money it weighs; never of two currencies unless the caller left `currency` out of the columns. */
export interface Figure {
  n: number
  amountMinor: number
}

export type CaseColumn = 'day' | 'month' | 'currency' | 'channel' | 'kind' | 'reason' | 'member'
export type OrderColumn = 'day' | 'month' | 'currency' | 'channel' | 'member'

export type CaseSums<Column extends CaseColumn, Measure extends CaseMeasure = CaseMeasure> = Record<Column, string> & {
  figures: Record<Measure, Figure>
}

/**
 * Sums per distinct values of the columns, in their order; what counts nothing is left out. `member` needs `dimension`:
 * one row per product, category, agent or segment, where a case with two products stands in both.
 */
export async function sumCases<Column extends CaseColumn, Measure extends CaseMeasure = CaseMeasure>(
  sql: ReadSql,
  period: Period,
  filter: StatisticsFilter,
  columns: readonly Column[],
  {
    dimension,
    measures = CASE_MEASURES as readonly CaseMeasure[] as readonly Measure[],
  }: { dimension?: Dimension; measures?: readonly Measure[] } = {},
): Promise<CaseSums<Column, Measure>[]> {
  const figures = measures.flatMap((measure) => [`${measure}_n`, `${measure}_minor`])
  const counted = measures.map((measure) => `sum(${measure}_n)`).join(' + ')
  const source = casesSource(period, filter, columns, figures, measures, dimension)
  const rows = await sumUp<Record<string, string & number>>(sql, source, columns, figures, counted)
  return rows.map((row) => {
    const key = Object.fromEntries(columns.map((column) => [column, row[column]]))
    const found = measures.map((measure) => [measure, { n: row[`${measure}_n`], amountMinor: row[`${measure}_minor`] }])
    return { ...key, figures: Object.fromEntries(found) as Record<Measure, Figure> } as CaseSums<Column, Measure>
  })
}

/** Orders by the day they were placed; what was granted on them stands on that day too. Amounts in minor units. */
export interface OrderFigures {
  n: number
  items: number
  paidMinor: number
  grantedOrders: number
  grantedItems: number
  grantedMinor: number
}
export type OrderSums<Column extends OrderColumn> = Record<Column, string> & OrderFigures

const ORDER_FIGURES: Readonly<Record<keyof OrderFigures, string>> = {
  n: 'n',
  items: 'items',
  paidMinor: 'paid_minor',
  grantedOrders: 'granted_orders',
  grantedItems: 'granted_items',
  grantedMinor: 'granted_minor',
}

/**
 * Sums of orders per distinct values of the columns. Under a product or category the figures are of that part of each
 * order. What only cases have (kind, reason, agent) narrows nothing: whether a figure is then known is the caller's to say.
 * With `members` a rollup is read at these only, which is many times faster where the period is short.
 */
export async function sumOrders<Column extends OrderColumn>(
  sql: ReadSql,
  period: Period,
  filter: StatisticsFilter,
  columns: readonly Column[],
  { dimension, members }: { dimension?: Dimension; members?: readonly string[] } = {},
): Promise<OrderSums<Column>[]> {
  const figures = Object.values(ORDER_FIGURES)
  const source = ordersSource(period, filter, columns, figures, dimension, members)
  const rows = await sumUp<Record<string, unknown>>(sql, source, columns, figures, 'sum(n)')
  return rows.map((row) => {
    const key = columns.map((column) => [column, row[column]])
    const found = Object.entries(ORDER_FIGURES).map(([name, figure]) => [name, row[figure]])
    return Object.fromEntries([...key, ...found]) as OrderSums<Column>
  })
}

export interface DeliverySums {
  /** As in `2026-11`. */
  month: string
  /** Orders delivered in it. */
  n: number
  /** Those of them whose first return was opened within so many days. */
  within: Record<ReturnAge, number>
}

/** Orders by the month of their delivery: every month the period touches, whole. */
export async function sumDeliveries(sql: ReadSql, period: Period, filter: StatisticsFilter): Promise<DeliverySums[]> {
  const figures = ['n', ...RETURN_AGES.map((age) => `within_${age}`)]
  const rows = await sumUp<{ month: string; n: number } & Record<string, number>>(
    sql,
    deliveriesSource(period, filter, figures),
    ['month'],
    figures,
    'sum(n)',
  )
  return rows.map((row) => {
    const within = Object.fromEntries(RETURN_AGES.map((age) => [age, row[`within_${age}`]]))
    return { month: row.month, n: row.n, within: within as Record<ReturnAge, number> }
  })
}

function sumUp<Row>(
  sql: ReadSql,
  source: Source,
  columns: readonly string[],
  figures: readonly string[],
  counted: string,
): Promise<Row[]> {
  const sums = figures.map((figure) => `sum(${figure}) AS ${figure}`)
  const by = columns.join(', ')
  return sql.all<Row>(
    `${source.before} SELECT ${[...columns, ...sums].join(', ')} FROM (${source.rows})
     ${by ? `GROUP BY ${by}` : ''} HAVING ${counted} > 0 ${by ? `ORDER BY ${by}` : ''}`,
    source.parameters,
  )
}
