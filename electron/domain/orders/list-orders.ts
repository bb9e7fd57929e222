import type { OrderFilter } from '../../../shared/contract/orders'
import type { Output, Parsed } from '../../../shared/contract'
import type { OrderSummary } from '../../../shared/model/order'
import { Refusal } from '../../../shared/refusals'
import { orderSearchCondition } from '../../db/search-condition'
import type { ReadSql, SqlValue } from '../../db/sql'
import type { ReadContext } from '../context'

const SORTS = { placedAt: 'o.placed_at', paidMinor: 'o.paid_minor', externalNumber: 'o.external_number' } as const

/** What a list shows of an order; goes with `FROM orders o`. */
export const SUMMARY_COLUMNS = `
  o.id, o.channel, o.external_number AS externalNumber, o.currency, o.fulfilment, o.after_sales AS afterSales, o.buyer_name AS buyerName,
  o.placed_at AS placedAt, o.placed_on AS placedOn, o.item_count AS itemCount, o.line_count AS lineCount, o.first_title AS firstTitle,
  o.paid_minor AS paidMinor, o.granted_minor AS grantedMinor, o.refunded_minor AS refundedMinor, o.open_cases AS openCases`

/** @throws Refusal time.backwards */
export async function listOrders({ sql }: ReadContext, input: Parsed<'orders.list'>): Promise<Output<'orders.list'>> {
  const { where, parameters } = conditionsOf(input.filter)
  const direction = input.descending ? 'DESC' : 'ASC'
  const rows = await sql.all<OrderSummary>(
    `SELECT ${SUMMARY_COLUMNS} FROM orders o ${where} ORDER BY ${SORTS[input.sort]} ${direction}, o.id ${direction} LIMIT ? OFFSET ?`,
    [...parameters, input.limit, input.offset],
  )
  return { total: await countOf(sql, where, parameters), offset: input.offset, rows }
}

/** Without a filter the rollup knows how many orders there are, so that a million rows are not counted for every window. */
async function countOf(sql: ReadSql, where: string, parameters: readonly SqlValue[]): Promise<number> {
  const source = where === '' ? 'SELECT coalesce(sum(n), 0) AS total FROM daily_orders' : `SELECT count(*) AS total FROM orders o ${where}`
  return (await sql.first<{ total: number }>(source, parameters))?.total ?? 0
}

function conditionsOf(filter: OrderFilter): { where: string; parameters: SqlValue[] } {
  if (filter.placedFrom && filter.placedTo && filter.placedFrom > filter.placedTo) throw new Refusal('time.backwards')
  const conditions: string[] = []
  const parameters: SqlValue[] = []
  const add = (condition: string, ...values: SqlValue[]) => {
    conditions.push(condition)
    parameters.push(...values)
  }
  if (filter.text) {
    const found = orderSearchCondition(filter.text)
    add(`o.id IN (${found.sql})`, ...found.parameters)
  }
  if (filter.channel) add('o.channel = ?', filter.channel)
  if (filter.currency) add('o.currency = ?', filter.currency)
  if (filter.fulfilment) add('o.fulfilment = ?', filter.fulfilment)
  if (filter.afterSales) add('o.after_sales = ?', filter.afterSales)
  if (filter.placedFrom) add('o.placed_on >= ?', filter.placedFrom)
  if (filter.placedTo) add('o.placed_on <= ?', filter.placedTo)
  if (filter.ids) add('o.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.ids))
  return { where: conditions.length ? `WHERE ${conditions.join(' AND ')}` : '', parameters }
}
