import type { Parsed } from '../../../shared/contract'
import type { Period } from '../../../shared/model/measures'
import type { ReadSql } from '../../db/sql'
import { sumCases, sumOrders } from '../statistics/rollup.repo'

interface CountedShares {
  keys: readonly string[]
  /** Cases, and the units or cases they are out of. */
  shareOf(key: string): { n: number; of: number }
}
type Asked = Pick<Parsed<'insight.movers'>, 'filter' | 'by' | 'measure'>

/** Cases of a measure by product or category out of the units sold, or by reason out of all cases. */
export function countedShares(sql: ReadSql, period: Period, asked: Asked): Promise<CountedShares> {
  return asked.by === 'reason' ? byReason(sql, period, asked) : byMember(sql, period, { ...asked, by: asked.by })
}

async function byReason(sql: ReadSql, period: Period, { filter, measure }: Asked): Promise<CountedShares> {
  // Out of all reasons, whichever of them is looked at.
  const rows = await sumCases(sql, period, { ...filter, reason: undefined }, ['reason'], { measures: [measure] })
  const counts = new Map(rows.map(({ reason, figures }) => [reason, figures[measure].n]))
  const of = [...counts.values()].reduce((total, n) => total + n, 0)
  const keys = filter.reason === undefined ? [...counts.keys()] : [filter.reason]
  return { keys, shareOf: (key) => ({ n: counts.get(key) ?? 0, of }) }
}

async function byMember(
  sql: ReadSql,
  period: Period,
  { filter, measure, by }: Asked & { by: 'product' | 'category' },
): Promise<CountedShares> {
  const [cases, sold] = await Promise.all([
    sumCases(sql, period, filter, ['member'], { dimension: by, measures: [measure] }),
    sumOrders(sql, period, filter, ['member'], { dimension: by }),
  ])
  const counts = new Map(cases.map(({ member, figures }) => [member, figures[measure].n]))
  const units = new Map(sold.map(({ member, items }) => [member, items]))
  return { keys: [...counts.keys()], shareOf: (key) => ({ n: counts.get(key) ?? 0, of: units.get(key) ?? 0 }) }
}
