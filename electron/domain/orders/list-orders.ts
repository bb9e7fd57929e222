import type { OrderFilter } from '../../../shared/contract/orders'
import type { Output, Parsed } from '../../../shared/contract'
import type { OrderSummary } from '../../../shared/model/order'
import { Refusal } from '../../../shared/refusals'
import { searchCondition } from '../../db/search-condition'
import type { ReadSql, SqlValue } from '../../db/sql'
import type { ReadContext } from '../context'

const SORTS = { placedAt: 'o.placed_at', paidMinor: 'o.paid_minor', externalNumber: 'o.external_number' } as const

/** What a list shows of an order; goes with `FROM orders o`. */
export const SUMMARY_COLUMNS = `
  o.id, o.channel, o.external_number AS externalNumber, o.currency, o.fulfilment, o.after_sales AS afterSales, o.review_status AS reviewStatus, o.buyer_name AS buyerName,
  o.placed_at AS placedAt, o.placed_on AS placedOn, o.item_count AS itemCount, o.line_count AS lineCount, o.first_title AS firstTitle,
  o.paid_minor AS paidMinor, o.granted_minor AS grantedMinor, o.refunded_minor AS refundedMinor, o.open_cases AS openCases`

/** Above this many matches the list is walked in its order and each row looked up among them; below, the other way round. */
const BROAD = 5_000

/** @throws Refusal time.backwards */
export async function listOrders({ sql }: ReadContext, input: Parsed<'orders.list'>): Promise<Output<'orders.list'>> {
  const { text, ...facts } = input.filter
  const found = text ? searchCondition('order', text) : null
  const matches = found && (await countOf(sql, `(${found.sql})`, found.parameters))
  const search = found && {
    sql: `${(matches ?? 0) > BROAD ? '+' : ''}o.id IN (${found.sql})`,
    parameters: found.parameters,
  }
  const { where, parameters } = conditionsOf(facts, search)
  const direction = input.descending ? 'DESC' : 'ASC'
  const rows = await sql.all<OrderSummary>(
    `SELECT ${SUMMARY_COLUMNS} FROM orders o ${where} ORDER BY ${SORTS[input.sort]} ${direction}, o.id ${direction} LIMIT ? OFFSET ?`,
    [...parameters, input.limit, input.offset],
  )
  const narrowed = Object.values(facts).some((value) => value !== undefined)
  const total = narrowed ? await countOf(sql, `orders o ${where}`, parameters) : (matches ?? (await countAll(sql)))
  return { total, offset: input.offset, rows }
}

async function countOf(sql: ReadSql, source: string, parameters: readonly SqlValue[]): Promise<number> {
  return (await sql.first<{ total: number }>(`SELECT count(*) AS total FROM ${source}`, parameters))?.total ?? 0
}

/** The rollup knows how many orders there are, so that a million rows are not counted for every window. */
async function countAll(sql: ReadSql): Promise<number> {
  return (await sql.first<{ total: number }>('SELECT coalesce(sum(n), 0) AS total FROM daily_orders'))?.total ?? 0
}

interface Condition {
  sql: string
  parameters: SqlValue[]
}

function conditionsOf(
  filter: Omit<OrderFilter, 'text'>,
  search: Condition | null,
): { where: string; parameters: SqlValue[] } {
  if (filter.placedFrom && filter.placedTo && filter.placedFrom > filter.placedTo) throw new Refusal('time.backwards')
  const conditions: string[] = []
  const parameters: SqlValue[] = []
  const add = (condition: string, ...values: SqlValue[]) => {
    conditions.push(condition)
    parameters.push(...values)
  }
  if (search) add(search.sql, ...search.parameters)
  if (filter.channel) add('o.channel = ?', filter.channel)
  if (filter.currency) add('o.currency = ?', filter.currency)
  if (filter.fulfilment) add('o.fulfilment = ?', filter.fulfilment)
  if (filter.afterSales) add('o.after_sales = ?', filter.afterSales)
  if (filter.reviewStatus) add('o.review_status = ?', filter.reviewStatus)
  if (filter.placedFrom) add('o.placed_on >= ?', filter.placedFrom)
  if (filter.placedTo) add('o.placed_on <= ?', filter.placedTo)
  if (filter.ids) add('o.id IN (SELECT value FROM json_each(?))', JSON.stringify(filter.ids))
  return { where: conditions.length ? `WHERE ${conditions.join(' AND ')}` : '', parameters }
}
