import type { Writer } from '../../electron/db/connect'
import type { WriteSql } from '../../electron/db/sql'
import { inTransaction } from '../../electron/app/unit-of-work'
import { CASE_ROLLUPS, ORDER_ROLLUPS } from '../../electron/db/measures'
import { indexOrders } from '../../electron/domain/search/index-orders'

/** The rows of an order and its cases, each table after those it points at. */
const TABLES = [
  'orders',
  'order_lines',
  'payments',
  'promotions',
  'promotion_shares',
  'cases',
  'case_replacements',
  'case_lines',
  'case_goods',
  'case_parcels',
  'case_repairs',
  'case_clocks',
  'money_rows',
  'settlements',
  'case_events',
  'ledger_entries',
  'ledger_postings',
] as const
/** Which table's ids a column holds. */
const POINTS_AT: Readonly<Record<string, (typeof TABLES)[number]>> = {
  order_id: 'orders',
  line_id: 'order_lines',
  payment_id: 'payments',
  promotion_id: 'promotions',
  case_id: 'cases',
  linked_case_id: 'cases',
  replacement_id: 'case_replacements',
  entry_id: 'ledger_entries',
}
/** Texts that no two rows share. */
const OWN = ['external_number', 'number', 'settlement_key']

/** What the rollups count, which is then counted so many times. */
const ROLLUPS = [...ORDER_ROLLUPS, ...CASE_ROLLUPS]

/**
 * Makes a desk `times` as large by adding copies of every order with its cases, under ids and numbers of their own.
 * Playing so many cases would take an hour, and they would be cases of the same kind.
 */
export async function multiplyDesk(writer: Writer, times: number): Promise<void> {
  const last = new Map<string, number>()
  await inTransaction(writer, async (sql) => {
    for (const table of TABLES) {
      const keyed = (await columnsOf(sql, table)).includes('id')
      const found = keyed ? await sql.first<{ id: number }>(`SELECT coalesce(max(id), 0) AS id FROM ${table}`) : null
      last.set(table, found?.id ?? 0)
    }
  })
  for (let copy = 1; copy < times; copy++) {
    await inTransaction(writer, async (sql) => {
      // A payment may have been collected for a case, whose rows come after it.
      await sql.run('PRAGMA defer_foreign_keys = ON')
      for (const table of TABLES) await copyTable(sql, table, copy, last)
      const orders = last.get('orders')!
      await indexOrders(sql, copy * orders + 1, (copy + 1) * orders)
    })
  }
  await inTransaction(writer, async (sql) => {
    for (const { table, figures } of ROLLUPS)
      await sql.run(`UPDATE ${table} SET ${figures.map((figure) => `${figure} = ${figure} * ${times}`).join(', ')}`)
  })
}

async function columnsOf(sql: WriteSql, table: string): Promise<string[]> {
  return (await sql.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)).map(({ name }) => name)
}

async function copyTable(sql: WriteSql, table: string, copy: number, last: ReadonlyMap<string, number>): Promise<void> {
  const columns = await columnsOf(sql, table)
  const copied = columns.map((column) => {
    const target = column === 'id' ? table : POINTS_AT[column]
    if (target) return `${column} + ${copy * last.get(target)!}`
    return OWN.includes(column) ? `${column} || '-${copy}'` : column
  })
  // The originals only: the first column of every table is an id.
  const target = columns[0] === 'id' ? table : POINTS_AT[columns[0]!]!
  await sql.run(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM ${table} WHERE ${columns[0]} <= ?`,
    [last.get(target)!],
  )
}
