/** Sums of the daily rollups over a period; the only tables that figures are read from. */
import { CASE_MEASURES, type CaseMeasure, type StatisticsFilter } from '../../../shared/contract/statistics'
import type { ReadSql } from '../../db/sql'
import { CASE_FIELDS, ORDER_FIELDS, rollupCondition, type Period } from './period'

export interface Figure {
  n: number
  amountMinor: number
}

export interface OrderSums {
  day: string
  currency: string
  n: number
  items: number
  paidMinor: number
  grantedOrders: number
  grantedItems: number
  grantedMinor: number
}

export interface CaseSums extends Figure {
  measure: CaseMeasure
  day: string
  currency: string
}

/** Sums per currency, and per day where asked; without, `day` is empty. */
type By = 'period' | 'day'
const dayOf = (by: By) => (by === 'day' ? 'day' : `'' AS day`)
const groupOf = (by: By) => (by === 'day' ? ', day' : '')

export function sumOrders(sql: ReadSql, period: Period, filter: StatisticsFilter, by: By): Promise<OrderSums[]> {
  const where = rollupCondition(period, filter, ORDER_FIELDS)
  return sql.all<OrderSums>(
    `SELECT ${dayOf(by)}, currency, sum(n) AS n, sum(items) AS items, sum(paid_minor) AS paidMinor, sum(granted_orders) AS grantedOrders,
       sum(granted_items) AS grantedItems, sum(granted_minor) AS grantedMinor
     FROM daily_orders WHERE ${where.sql} GROUP BY currency${groupOf(by)}`,
    where.parameters,
  )
}

export function sumCases(sql: ReadSql, period: Period, filter: StatisticsFilter, by: By): Promise<CaseSums[]> {
  const where = rollupCondition(period, filter, CASE_FIELDS)
  return sql.all<CaseSums>(
    // Naming every measure lets the key (measure, day, …) seek each measure's days instead of reading the table.
    `SELECT measure, ${dayOf(by)}, currency, sum(n) AS n, sum(amount_minor) AS amountMinor FROM daily_cases
     WHERE measure IN (${CASE_MEASURES.map((measure) => `'${measure}'`).join(', ')}) AND ${where.sql}
     GROUP BY measure, currency${groupOf(by)}`,
    where.parameters,
  )
}

/** A figure for every measure, zero where nothing was counted. */
export function figures(sums: readonly CaseSums[]): Record<CaseMeasure, Figure> {
  const figureOf = (measure: CaseMeasure) =>
    sums.reduce<Figure>((total, sum) => (sum.measure === measure ? add(total, sum) : total), { n: 0, amountMinor: 0 })
  return {
    opened: figureOf('opened'),
    approved: figureOf('approved'),
    declined: figureOf('declined'),
    withdrawn: figureOf('withdrawn'),
    closed: figureOf('closed'),
    settled: figureOf('settled'),
  }
}

export function add(total: Figure, { n, amountMinor }: Figure): Figure {
  return { n: total.n + n, amountMinor: total.amountMinor + amountMinor }
}
