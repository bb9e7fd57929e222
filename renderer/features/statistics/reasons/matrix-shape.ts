/** The matrix of reasons: what its cells are and which cases they lead to. */
import type { Output } from '../../../../shared/contract'
import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import type { Across } from '../statistics-query'

export type Matrix = Output<'statistics.matrix'>

/** The filter that a column stands for. */
const FIELD: Readonly<Record<Across, keyof StatisticsFilter>> = {
  product: 'sku',
  category: 'category',
  agent: 'agent',
  segment: 'segment',
  channel: 'channel',
}

/** Cases with a reason and a member, under the filters of the page. */
export function cellFilter(across: Across, filter: StatisticsFilter, reason: string, member: string): StatisticsFilter {
  return { ...filter, reason, [FIELD[across]]: member }
}

/** The largest cell, the first of equals; undefined where there is none. */
export function largestCell({ cells }: Matrix): Matrix['cells'][number] | undefined {
  return cells.reduce<Matrix['cells'][number] | undefined>(
    (most, cell) => (cell.n > (most?.n ?? 0) ? cell : most),
    undefined,
  )
}
