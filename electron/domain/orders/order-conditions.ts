/** The condition of a filter over `orders o`. What only the text says stands in `list-orders`. */
import type { Parsed } from '../../../shared/contract'
import type { ShopSettings } from '../../../shared/contract/desk'
import { Refusal } from '../../../shared/refusals'
import { endOfDay, startOfDay } from '../../../shared/time'
import { countedOrders } from '../../db/counted-orders'
import type { ReadSql, SqlValue } from '../../db/sql'
import { rolledUpTotal, type OrderFacts } from './rolled-up-total'

export interface Condition {
  sql: string
  parameters: SqlValue[]
}

/** Above this many matches the list is walked in its order and each row looked up among them; below, the other way round. */
export const BROAD = 5_000

const PLAIN = {
  currency: 'o.currency = ?',
  fulfilment: 'o.fulfilment = ?',
  afterSales: 'o.after_sales = ?',
  reviewStatus: 'o.review_status = ?',
  placedFrom: 'o.placed_on >= ?',
  placedTo: 'o.placed_on <= ?',
} as const satisfies Partial<Record<keyof OrderFacts, string>>

/** @throws Refusal time.backwards */
export async function orderConditions(
  sql: ReadSql,
  filter: OrderFacts,
  shop: Pick<ShopSettings, 'timeZone'>,
  sort: Parsed<'orders.list'>['sort'],
): Promise<Condition[]> {
  const { placedFrom, placedTo, counted, sku, category, ids } = filter
  if ((placedFrom && placedTo && placedFrom > placedTo) || (counted && counted.from > counted.to))
    throw new Refusal('time.backwards')
  const conditions: Condition[] = []
  for (const field of Object.keys(PLAIN) as (keyof typeof PLAIN)[]) {
    const value = filter[field]
    if (value !== undefined) conditions.push({ sql: PLAIN[field], parameters: [value] })
  }
  conditions.push(...(await sharedConditions(sql, filter, sort)))
  if (ids) conditions.push({ sql: 'o.id IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(ids)] })
  if (sku !== undefined) conditions.push(await lineCondition(sql, 'sku', sku))
  if (category !== undefined) conditions.push(await lineCondition(sql, 'category', category))
  if (counted) conditions.push(countedOrders(counted, { sku, category }))
  return [...conditions, ...placedWithin(filter, shop)]
}

/**
 * What many orders share. The index of a broad channel or segment would be read whole and then sorted: a plus keeps SQLite
 * to the order of the list, or to the days of delivery, which the index of segments holds neither.
 */
async function sharedConditions(
  sql: ReadSql,
  { channel, segment, counted }: OrderFacts,
  sort: Parsed<'orders.list'>['sort'],
): Promise<Condition[]> {
  const conditions: Condition[] = []
  const isBroad = async (facts: OrderFacts) => ((await rolledUpTotal(sql, facts)) ?? 0) > BROAD
  if (channel !== undefined) {
    const plus = (await isBroad({ channel })) ? '+' : ''
    conditions.push({ sql: `${plus}o.channel = ?`, parameters: [channel] })
  }
  if (segment !== undefined) {
    const delivering = counted?.measure === 'delivered' || counted?.measure === 'returned'
    const plus = (sort !== 'placedAt' || delivering) && (await isBroad({ segment })) ? '+' : ''
    conditions.push({ sql: `${plus}o.segment = ?`, parameters: [segment] })
  }
  return conditions
}

/** Orders with such a line: few are gathered first, many are looked at as the list comes to them. */
async function lineCondition(sql: ReadSql, column: 'sku' | 'category', value: string): Promise<Condition> {
  const lines = `SELECT order_id FROM order_lines WHERE ${column} = ?`
  const found = await sql.first<{ n: number }>(`SELECT count(*) AS n FROM (${lines} LIMIT ${BROAD + 1})`, [value])
  if ((found?.n ?? 0) <= BROAD) return { sql: `o.id IN (${lines})`, parameters: [value] }
  return {
    sql: `EXISTS (SELECT 1 FROM order_lines WHERE order_lines.order_id = o.id AND order_lines.${column} = ?)`,
    parameters: [value],
  }
}

/** The same days as instants, which the list is kept in the order of: so that it need not be walked from its end. */
function placedWithin({ placedFrom, placedTo, counted }: OrderFacts, { timeZone }: { timeZone: string }): Condition[] {
  const placing = counted?.measure === 'placed' || counted?.measure === 'granted' ? counted : null
  const first = [placedFrom, placing?.from].flatMap((day) => (day ? [startOfDay(day, timeZone)] : []))
  const last = [placedTo, placing?.to].flatMap((day) => (day ? [endOfDay(day, timeZone)] : []))
  return [
    ...first.map((at) => ({ sql: 'o.placed_at >= ?', parameters: [at] })),
    ...last.map((at) => ({ sql: 'o.placed_at <= ?', parameters: [at] })),
  ]
}

export function whereOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.length > 0 ? `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}` : '',
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}
