import type { Output, Parsed } from '../../../shared/contract'
import type { OrderSummary } from '../../../shared/model/order'
import { searchCondition } from '../../db/search-condition'
import type { ReadSql, SqlValue } from '../../db/sql'
import type { ReadContext } from '../context'
import { BROAD, orderConditions, whereOf } from './order-conditions'
import { rolledUpTotal } from './rolled-up-total'

const SORTS = { placedAt: 'o.placed_at', paidMinor: 'o.paid_minor', externalNumber: 'o.external_number' } as const

/** What a list shows of an order; goes with `FROM orders o`. */
export const SUMMARY_COLUMNS = `
  o.id, o.channel, o.external_number AS externalNumber, o.currency, o.fulfilment, o.after_sales AS afterSales, o.review_status AS reviewStatus, o.buyer_name AS buyerName,
  o.placed_at AS placedAt, o.placed_on AS placedOn, o.item_count AS itemCount, o.line_count AS lineCount, o.first_title AS firstTitle,
  o.paid_minor AS paidMinor, o.granted_minor AS grantedMinor, o.refunded_minor AS refundedMinor, o.open_cases AS openCases`

/** @throws Refusal time.backwards */
export async function listOrders(
  { sql, shop }: ReadContext,
  input: Parsed<'orders.list'>,
): Promise<Output<'orders.list'>> {
  const { text, ...facts } = input.filter
  const conditions = await orderConditions(sql, facts, shop, input.sort)
  const found = text ? searchCondition('order', text) : null
  const matches = found && (await countOf(sql, `(${found.sql})`, found.parameters))
  if (found)
    conditions.push({
      sql: `${(matches ?? 0) > BROAD ? '+' : ''}o.id IN (${found.sql})`,
      parameters: found.parameters,
    })
  const where = whereOf(conditions)
  const direction = input.descending ? 'DESC' : 'ASC'
  const rows = await sql.all<OrderSummary>(
    `SELECT ${SUMMARY_COLUMNS} FROM orders o ${where.sql} ORDER BY ${SORTS[input.sort]} ${direction}, o.id ${direction} LIMIT ? OFFSET ?`,
    [...where.parameters, input.limit, input.offset],
  )
  const known = found ? (conditions.length === 1 ? matches : null) : await rolledUpTotal(sql, facts)
  const total = known ?? (await countOf(sql, `orders o ${where.sql}`, where.parameters))
  return { total, offset: input.offset, rows }
}

async function countOf(sql: ReadSql, source: string, parameters: readonly SqlValue[]): Promise<number> {
  return (await sql.first<{ total: number }>(`SELECT count(*) AS total FROM ${source}`, parameters))?.total ?? 0
}
