import type { ReadSql } from '../../../db/sql'
import { nameProducts } from '../../statistics/product-names'
import { sumCases, sumOrders } from '../../statistics/rollup.repo'
import { countLimits } from '../math/count-chances'
import { BEFORE_WEEKS, lastWeek, weekOf, weeksBefore, type Raised } from './alarm'
import { burstsOf, type Burst } from './bursts'

/** Reasons with more cases in the last seven days than the eight weeks before let expect. */
export async function reasonAlarms(sql: ReadSql, on: string): Promise<Raised[]> {
  const period = { from: weeksBefore(on).from, to: on }
  const rows = await sumCases(sql, period, {}, ['day', 'reason'], { measures: ['opened'] })
  const weeks = weeksOf(
    rows.map(({ day, reason, figures }) => ({ day, member: reason, n: figures.opened.n })),
    on,
  )
  return burstsOf(weeks).map((test) => raise('reason', '', test, on))
}

/** Products likewise. One that was not sold in those weeks has nothing to be held against. */
export async function productAlarms(sql: ReadSql, on: string): Promise<Raised[]> {
  const period = { from: weeksBefore(on).from, to: on }
  const rows = await sumCases(sql, period, {}, ['day', 'member'], { dimension: 'product', measures: ['opened'] })
  const weeks = weeksOf(
    rows.map(({ day, member, figures }) => ({ day, member, n: figures.opened.n })),
    on,
  )
  const bursts: Burst[] = []
  for (const burst of burstsOf(weeks))
    if (burst.earlier.sum > 0 || (await wasSold(sql, burst.member, on))) bursts.push(burst)
  const titles = await nameProducts(
    sql,
    bursts.map(({ member }) => member),
  )
  return bursts.map((test) => raise('product', titles.get(test.member) ?? test.member, test, on))
}

async function wasSold(sql: ReadSql, sku: string, on: string): Promise<boolean> {
  const [sold] = await sumOrders(sql, weeksBefore(on), { sku }, [])
  return (sold?.n ?? 0) > 0
}

/** Counts of each member by week, the last one first. */
function weeksOf(rows: readonly { day: string; member: string; n: number }[], on: string): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const week = new Map<string, number>()
  for (const { day, member, n } of rows) {
    if (!week.has(day)) week.set(day, weekOf(day, on))
    const counts = found.get(member) ?? Array<number>(BEFORE_WEEKS + 1).fill(0)
    counts[week.get(day)!]! += n
    found.set(member, counts)
  }
  return found
}

function raise(kind: 'reason' | 'product', title: string, { member, n, earlier, pValue }: Burst, on: string): Raised {
  const expected = earlier.sum / earlier.periods
  const limits = countLimits(earlier)
  return {
    kind,
    subject: member,
    title,
    ...lastWeek(on),
    n,
    outOf: null,
    expected,
    ...limits,
    pValue,
    direction: 'above',
  }
}
