import type { Output } from '../../../shared/contract'
import { orderMatch } from '../../db/search-condition'
import type { ReadSql } from '../../db/sql'
import { beginsWith, gather, type Lookup } from './gather'

type Found = Output<'search.find'>

/** Orders looked through for cases when words match more than these; the newest ones. */
const ORDERS_WITH_CASES = 2_000

/** Orders and cases for a text: its exact number first, then numbers that begin so, then words, newest first. */
export async function findAnything(sql: ReadSql, text: string, limit: number): Promise<Found> {
  if (text === '') return { orders: [], cases: [] }
  const [orders, cases] = await Promise.all([gather(sql, orderLookups(text), limit), gather(sql, caseLookups(text), limit)])
  return { orders: await showOrders(sql, orders), cases: await showCases(sql, cases) }
}

function expressions(text: string): string[] {
  const { words, beginnings } = orderMatch(text)
  return [...new Set([words, beginnings])].filter((expression) => expression !== '')
}

function orderLookups(text: string): Lookup[] {
  const numbers = beginsWith('external_number', text)
  return [
    { sql: 'SELECT id FROM orders WHERE external_number = ? ORDER BY id DESC LIMIT ?', parameters: [text] },
    { sql: `SELECT id FROM orders WHERE ${numbers.condition} ORDER BY external_number LIMIT ?`, parameters: numbers.parameters },
    ...expressions(text).map((expression) => ({
      sql: 'SELECT rowid AS id FROM order_search WHERE order_search MATCH ? ORDER BY rowid DESC LIMIT ?', parameters: [expression],
    })),
  ]
}

function caseLookups(text: string): Lookup[] {
  const numbers = beginsWith('number', text.toUpperCase())
  const ofOrders = (orders: string) => `SELECT cases.id FROM (${orders}) AS found CROSS JOIN cases ON cases.order_id = found.id LIMIT ?`
  return [
    { sql: `SELECT id FROM cases WHERE ${numbers.condition} ORDER BY number LIMIT ?`, parameters: numbers.parameters },
    { sql: ofOrders('SELECT id FROM orders WHERE external_number = ?'), parameters: [text] },
    ...expressions(text).map((expression) => ({
      sql: ofOrders('SELECT rowid AS id FROM order_search WHERE order_search MATCH ? ORDER BY rowid DESC LIMIT ?'),
      parameters: [expression, ORDERS_WITH_CASES],
    })),
  ]
}

function showOrders(sql: ReadSql, ids: readonly number[]): Promise<Found['orders']> {
  return sql.all(
    `SELECT orders.id, external_number AS externalNumber, channel, buyer_name AS buyerName, first_title AS firstTitle
     FROM json_each(?) AS picked JOIN orders ON orders.id = picked.value ORDER BY picked.key`,
    [JSON.stringify(ids)],
  )
}

function showCases(sql: ReadSql, ids: readonly number[]): Promise<Found['cases']> {
  return sql.all(
    `SELECT cases.id, cases.number, cases.status, external_number AS externalNumber, buyer_name AS buyerName
     FROM json_each(?) AS picked JOIN cases ON cases.id = picked.value JOIN orders ON orders.id = cases.order_id ORDER BY picked.key`,
    [JSON.stringify(ids)],
  )
}
