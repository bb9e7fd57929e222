/**
 * Keeps the rollups of orders and cases in step with the rows, in the transaction that changes them. What an order and a
 * case count for is read before they change and again after; only the difference is written, so a step of a case costs few
 * statements.
 */
import {
  caseDays,
  caseMembers,
  CASE_ROLLUPS,
  DAILY_CASES,
  DAILY_ORDERS,
  MONTHLY_CASES,
  MONTHLY_DELIVERIES,
  MONTHLY_ORDERS,
  ORDER_ROLLUPS,
  PICKED_CASES,
  PICKED_ORDERS,
  RANGE_OF_ORDERS,
} from '../../db/measures'
import { addUp, dropEmpty, sumsOf, type Rollup } from '../../db/rollup'
import type { WriteSql } from '../../db/sql'

/** Figures by rollup and key, both written as JSON. */
type Counted = Map<string, readonly number[]>
interface Standing {
  orders: Map<number, Counted>
  cases: Map<number, Counted>
}
/** What left the statistics of a transaction and has not come back yet. */
const left = new WeakMap<WriteSql, Standing>()

/** Takes an order, and a case of it, out of the statistics as they stand; to be called before they change. */
export async function leaveStatistics(sql: WriteSql, orderId: number, caseId: number | null): Promise<void> {
  const standing = left.get(sql) ?? { orders: new Map<number, Counted>(), cases: new Map<number, Counted>() }
  left.set(sql, standing)
  standing.orders.set(orderId, await readOrder(sql, orderId))
  if (caseId !== null) standing.cases.set(caseId, await readCase(sql, caseId))
}

/** Puts an order, and a case of it, back as they stand now; what has not left before is counted as new. */
export async function enterStatistics(sql: WriteSql, orderId: number, caseId: number | null): Promise<void> {
  const standing = left.get(sql)
  const sold = changesOf(standing?.orders.get(orderId), await readOrder(sql, orderId))
  await write(sql, ORDER_ROLLUPS, [...sold, ...monthsOf(sold, DAILY_ORDERS, MONTHLY_ORDERS)])
  standing?.orders.delete(orderId)
  if (caseId === null) return
  const changes = changesOf(standing?.cases.get(caseId), await readCase(sql, caseId))
  await write(sql, CASE_ROLLUPS, [...changes, ...monthsOf(changes, DAILY_CASES, MONTHLY_CASES)])
  standing?.cases.delete(caseId)
}

/** Counts orders that were just added, ids `fromId` to `toId`. */
export async function countOrders(sql: WriteSql, fromId: number, toId: number): Promise<void> {
  const months = {
    ...MONTHLY_ORDERS,
    counted: (orders: string) => `SELECT substr(day, 1, 7) AS month, * FROM (${DAILY_ORDERS.counted(orders)})`,
  }
  for (const rollup of [DAILY_ORDERS, months, MONTHLY_DELIVERIES])
    await sql.run(addUp(rollup, sumsOf(rollup, RANGE_OF_ORDERS)), [fromId, toId])
}

const pair = (key: readonly string[], figures: readonly string[], rows: string) =>
  `SELECT json_array(${key.join(', ')}) AS key, json_array(${figures.join(', ')}) AS figures FROM (${rows})`

const READ_ORDER = [DAILY_ORDERS, MONTHLY_DELIVERIES]
  .map((rollup) => pair([`'${rollup.table}'`, ...rollup.key], rollup.figures, sumsOf(rollup, PICKED_ORDERS)))
  .join(' UNION ALL ')

async function readOrder(sql: WriteSql, id: number): Promise<Counted> {
  const rows = await sql.all<{ key: string; figures: string }>(READ_ORDER, [JSON.stringify([id])])
  return new Map(rows.map(({ key, figures }) => [key, JSON.parse(figures) as number[]]))
}

const MEMBER = ['dimension', 'member']
/** What a case counts on each of its dates, and what it counts under; every pair of them is a row of the rollup. */
const READ_CASE = [
  pair(
    DAILY_CASES.key.filter((column) => !MEMBER.includes(column)),
    DAILY_CASES.figures,
    caseDays(PICKED_CASES),
  ),
  pair(MEMBER, [], caseMembers(PICKED_CASES)),
].join(' UNION ALL ')

async function readCase(sql: WriteSql, id: number): Promise<Counted> {
  const rows = await sql.all<{ key: string; figures: string }>(READ_CASE, [JSON.stringify([id])])
  const parsed = rows.map(({ key, figures }) => ({
    key: JSON.parse(key) as string[],
    figures: JSON.parse(figures) as number[],
  }))
  const counted: Map<string, number[]> = new Map()
  for (const member of parsed.filter(({ figures }) => figures.length === 0)) {
    for (const day of parsed.filter(({ figures }) => figures.length > 0)) {
      const key = JSON.stringify([DAILY_CASES.table, ...member.key, ...day.key])
      const other = counted.get(key)
      counted.set(key, other ? other.map((figure, index) => figure + day.figures[index]!) : day.figures)
    }
  }
  return counted
}

interface Change {
  table: string
  key: readonly string[]
  by: readonly number[]
}

function changesOf(before: Counted | undefined, after: Counted): Change[] {
  const keys = new Set([...(before?.keys() ?? []), ...after.keys()])
  return [...keys].flatMap((written) => {
    const [was, is] = [before?.get(written), after.get(written)]
    const by = (is ?? was ?? []).map((_, index) => (is?.[index] ?? 0) - (was?.[index] ?? 0))
    if (by.every((change) => change === 0)) return []
    const [table = '', ...key] = JSON.parse(written) as string[]
    return [{ table, key, by }]
  })
}

/** The same of the months of these days. */
function monthsOf(changes: readonly Change[], days: Rollup, months: Rollup): Change[] {
  const day = days.key.indexOf('day')
  return changes
    .filter(({ table }) => table === days.table)
    .map(({ key, by }) => ({ table: months.table, key: key.with(day, key[day]!.slice(0, 7)), by }))
}

async function write(sql: WriteSql, rollups: readonly Rollup[], changes: readonly Change[]): Promise<void> {
  for (const rollup of rollups) {
    const own = changes.filter(({ table }) => table === rollup.table)
    if (own.length === 0) continue
    await sql.run(addUp(rollup, GIVEN.get(rollup)!), [JSON.stringify(own.map(({ key, by }) => [...key, ...by]))])
    const shrunk = own.filter(({ by }) => by.some((change) => change < 0)).map(({ key }) => key)
    if (shrunk.length > 0) await sql.run(dropEmpty(rollup, KEYS.get(rollup)!), [JSON.stringify(shrunk)])
  }
}

const given = (columns: readonly string[]) =>
  `SELECT ${columns.map((_, index) => `value ->> ${index}`).join(', ')} FROM jsonb_each(?)`
const ALL_ROLLUPS = [...ORDER_ROLLUPS, ...CASE_ROLLUPS]
const GIVEN = new Map(ALL_ROLLUPS.map((rollup) => [rollup, given([...rollup.key, ...rollup.figures])]))
const KEYS = new Map(ALL_ROLLUPS.map((rollup) => [rollup, given(rollup.key)]))
