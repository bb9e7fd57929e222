import type { Parsed } from '../../../shared/contract'
import type { Period } from '../../../shared/model/measures'
import type { ReadSql } from '../../db/sql'
import { sumCases, sumOrders } from '../statistics/rollup.repo'

/** Cases, and the units or cases they are out of. */
export interface Counted {
  n: number
  of: number
}
/** What is counted of a product, category or reason in each of some periods. */
export type CountedShares = Map<string, Counted[]>
type Asked = Pick<Parsed<'insight.movers'>, 'filter' | 'by' | 'measure'>

/** Cases of a measure by product or category out of the units sold, or by reason out of all cases. What has no cases is left out. */
export async function countedShares(sql: ReadSql, periods: readonly Period[], asked: Asked): Promise<CountedShares> {
  const cases = await Promise.all(periods.map((period) => countCases(sql, period, asked)))
  const keys = [...new Set(cases.flatMap((counts) => [...counts.keys()]))]
  const units = await Promise.all(periods.map((period, index) => countUnits(sql, period, asked, cases[index]!, keys)))
  const { by, filter } = asked
  // A reason is held against all of them, whichever is looked at.
  const looked = by === 'reason' && filter.reason !== undefined ? keys.filter((key) => key === filter.reason) : keys
  return new Map(
    looked.map((key) => [key, periods.map((_, at) => ({ n: cases[at]!.get(key) ?? 0, of: units[at]!(key) }))]),
  )
}

async function countCases(
  sql: ReadSql,
  period: Period,
  { filter, by, measure }: Asked,
): Promise<ReadonlyMap<string, number>> {
  const measures = [measure]
  if (by === 'reason') {
    const rows = await sumCases(sql, period, { ...filter, reason: undefined }, ['reason'], { measures })
    return new Map(rows.map(({ reason, figures }) => [reason, figures[measure].n]))
  }
  const rows = await sumCases(sql, period, filter, ['member'], { dimension: by, measures })
  return new Map(rows.map(({ member, figures }) => [member, figures[measure].n]))
}

/** What the cases of a key are out of. */
async function countUnits(
  sql: ReadSql,
  period: Period,
  { filter, by }: Asked,
  cases: ReadonlyMap<string, number>,
  keys: readonly string[],
): Promise<(key: string) => number> {
  if (by === 'reason') {
    const all = [...cases.values()].reduce((total, n) => total + n, 0)
    return () => all
  }
  const sold = await sumOrders(sql, period, filter, ['member'], { dimension: by, members: keys })
  const units = new Map(sold.map(({ member, items }) => [member, items]))
  return (key) => units.get(key) ?? 0
}
