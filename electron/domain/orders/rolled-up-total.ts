import type { OrderFilter } from '../../../shared/contract/orders'
import type { ReadSql, SqlValue } from '../../db/sql'

/** A filter of orders but its text. */
export type OrderFacts = Omit<OrderFilter, 'text'>

/** What a row of the rollup of orders says of them beside its days and what it is kept under. */
const KNOWN: readonly (keyof OrderFacts)[] = ['channel', 'currency', 'placedFrom', 'placedTo', 'counted']
const MEMBERS = { sku: 'product', category: 'category', segment: 'segment' } as const
const NAMES = Object.keys(MEMBERS) as (keyof typeof MEMBERS)[]

/**
 * How many orders a filter finds, where the rollup knows it, so that a million rows are not counted for every window; null
 * where it does not.
 */
export async function rolledUpTotal(sql: ReadSql, filter: OrderFacts): Promise<number | null> {
  const given = (Object.keys(filter) as (keyof OrderFacts)[]).filter((field) => filter[field] !== undefined)
  const members = NAMES.filter((name) => filter[name] !== undefined)
  if (given.some((field) => !KNOWN.includes(field) && !NAMES.includes(field as keyof typeof MEMBERS))) return null
  const { counted } = filter
  if (members.length > 1 || counted?.measure === 'delivered' || counted?.measure === 'returned') return null
  const [name] = members
  const conditions = ['dimension = ?', 'member = ?']
  const parameters: SqlValue[] = name ? [MEMBERS[name], filter[name]!] : ['', '']
  const add = (condition: string, value: string | undefined) => {
    if (value === undefined) return
    conditions.push(condition)
    parameters.push(value)
  }
  add('day >= ?', filter.placedFrom)
  add('day <= ?', filter.placedTo)
  add('day >= ?', counted?.from)
  add('day <= ?', counted?.to)
  add('channel = ?', filter.channel)
  add('currency = ?', filter.currency)
  const figure = counted?.measure === 'granted' ? 'granted_orders' : 'n'
  const row = await sql.first<{ total: number }>(
    `SELECT coalesce(sum(${figure}), 0) AS total FROM daily_orders WHERE ${conditions.join(' AND ')}`,
    parameters,
  )
  return row!.total
}
