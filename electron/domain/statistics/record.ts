/**
 * Keeps the daily rollups in step with the rows, in the transaction that changes them. What an order and a case count
 * for is read before they change and again after; only the difference is written, so a step of a case costs few statements.
 */
import { COUNTED_ORDERS, MEASURED_COLUMNS, measuresOf, type MeasuredCase } from '../../db/measures'
import type { SqlValue, WriteSql } from '../../db/sql'

const CASE_KEY = 'measure, day, currency, channel, kind, reason'
const ORDER_KEY = 'day, currency, channel'
const ORDER_FIGURES = ['n', 'items', 'paid_minor', 'granted_orders', 'granted_items', 'granted_minor'] as const

type OrderDay = Record<'day' | 'currency' | 'channel', string> & Record<(typeof ORDER_FIGURES)[number], number>
/** What one case adds to each row of the rollup, by the row's key as JSON. */
type CaseDays = Map<string, { n: number; amountMinor: number }>

/** What left the statistics of a transaction and has not come back yet. */
interface Standing {
  orders: Map<number, OrderDay>
  cases: Map<number, CaseDays>
}
const left = new WeakMap<WriteSql, Standing>()

/** Takes an order, and a case of it, out of the statistics as they stand; to be called before they change. */
export async function leaveStatistics(sql: WriteSql, orderId: number, caseId: number | null): Promise<void> {
  const standing = left.get(sql) ?? { orders: new Map<number, OrderDay>(), cases: new Map<number, CaseDays>() }
  left.set(sql, standing)
  const order = await readOrder(sql, orderId)
  if (order) standing.orders.set(orderId, order)
  if (caseId !== null) standing.cases.set(caseId, await readCase(sql, caseId))
}

/** Puts an order, and a case of it, back as they stand now; what has not left before is counted as new. */
export async function enterStatistics(sql: WriteSql, orderId: number, caseId: number | null): Promise<void> {
  const standing = left.get(sql)
  await writeOrder(sql, standing?.orders.get(orderId), await readOrder(sql, orderId))
  standing?.orders.delete(orderId)
  if (caseId === null) return
  await writeCase(sql, standing?.cases.get(caseId) ?? new Map(), await readCase(sql, caseId))
  standing?.cases.delete(caseId)
}

/** Counts orders that were just added, ids `fromId` to `toId`. */
export async function countOrders(sql: WriteSql, fromId: number, toId: number): Promise<void> {
  const sums = ORDER_FIGURES.map((figure) => `sum(${figure})`).join(', ')
  await sql.run(
    `INSERT INTO daily_orders (${ORDER_KEY}, ${ORDER_FIGURES.join(', ')})
     SELECT ${ORDER_KEY}, ${sums} FROM (${COUNTED_ORDERS} WHERE id BETWEEN ? AND ?) WHERE true GROUP BY ${ORDER_KEY} ${ADD_UP}`,
    [fromId, toId],
  )
}

const ADD_UP = `ON CONFLICT DO UPDATE SET ${ORDER_FIGURES.map((figure) => `${figure} = ${figure} + excluded.${figure}`).join(', ')}`

function readOrder(sql: WriteSql, orderId: number): Promise<OrderDay | null> {
  return sql.first<OrderDay>(`${COUNTED_ORDERS} WHERE id = ?`, [orderId])
}

async function writeOrder(sql: WriteSql, before: OrderDay | undefined, after: OrderDay | null): Promise<void> {
  if (!after) return
  // An order never changes its day, currency or channel, so it comes back to the row it left.
  const changes = ORDER_FIGURES.map((figure) => after[figure] - (before?.[figure] ?? 0))
  if (changes.every((change) => change === 0)) return
  await sql.run(
    `INSERT INTO daily_orders (${ORDER_KEY}, ${ORDER_FIGURES.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ${ADD_UP}`,
    [after.day, after.currency, after.channel, ...changes],
  )
}

async function readCase(sql: WriteSql, caseId: number): Promise<CaseDays> {
  const row = await sql.first<MeasuredCase>(`SELECT ${MEASURED_COLUMNS.join(', ')} FROM cases WHERE id = ?`, [caseId])
  if (!row) return new Map()
  const { currency, channel, kind, reason } = row
  const amountMinor = Number(row.total_minor)
  return new Map(
    measuresOf(row).map(({ measure, day }) => [
      JSON.stringify([measure, day, currency, channel, kind, reason]),
      { n: 1, amountMinor },
    ]),
  )
}

async function writeCase(sql: WriteSql, before: CaseDays, after: CaseDays): Promise<void> {
  const changes = [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => {
      const [was, is] = [before.get(key), after.get(key)]
      return {
        key: JSON.parse(key) as SqlValue[],
        n: (is?.n ?? 0) - (was?.n ?? 0),
        amountMinor: (is?.amountMinor ?? 0) - (was?.amountMinor ?? 0),
      }
    })
    .filter(({ n, amountMinor }) => n !== 0 || amountMinor !== 0)
  if (changes.length === 0) return
  await sql.run(
    `INSERT INTO daily_cases (${CASE_KEY}, n, amount_minor)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7 FROM json_each(?) WHERE true
     ON CONFLICT DO UPDATE SET n = n + excluded.n, amount_minor = amount_minor + excluded.amount_minor`,
    [JSON.stringify(changes.map(({ key, n, amountMinor }) => [...key, n, amountMinor]))],
  )
  for (const { key, n } of changes) if (n < 0) await dropIfEmpty(sql, key)
}

/** A day that counts nothing has no row, as after a rebuild. */
async function dropIfEmpty(sql: WriteSql, key: readonly SqlValue[]): Promise<void> {
  await sql.run(`DELETE FROM daily_cases WHERE (${CASE_KEY}) = (?, ?, ?, ?, ?, ?) AND n = 0 AND amount_minor = 0`, key)
}
