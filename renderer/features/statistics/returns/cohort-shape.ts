/** Return cohorts as a heat map: rows are months of delivery, columns days since. */
import type { Output } from '../../../../shared/contract'
import type { MatrixCell } from '../../../ui/charts/matrix/matrix'
import { SMALL_N } from '../../../ui/small-n'
import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import type { FilterField } from '../statistics-query'
import { unknownUnder } from '../unknown-under'

export type CohortRow = Output<'statistics.cohorts'>['rows'][number]
type CohortCell = CohortRow['cells'][number]

/** Deliveries are kept without reason and agent, and only returns are followed. */
export function cohortsUnknownUnder(filter: StatisticsFilter): FilterField[] {
  return unknownUnder(filter, filter.kind === 'return' ? ['reason', 'agent'] : ['kind', 'reason', 'agent'])
}

/** Shares in basis points. What can still grow is marked before what rests on few orders: the note says both. */
export function cellsOf(
  rows: readonly CohortRow[],
  noteOf: (row: CohortRow, cell: CohortCell) => string,
): MatrixCell[] {
  return rows.flatMap((row) =>
    row.cells.map((cell) => {
      const mark = cell.censored ? 'censored' : row.orders < SMALL_N ? 'few' : null
      return {
        row: row.month,
        column: String(cell.withinDays),
        value: cell.bps,
        note: noteOf(row, cell),
        drillable: cell.n > 0,
        ...(mark && { mark }),
      } as const
    }),
  )
}

/**
 * The share over all months that are old enough for an age, and the orders it is out of; null where none is.
 */
export function settledShare(
  rows: readonly CohortRow[],
  withinDays: number,
): { bps: number; n: number; orders: number } | null {
  let [n, orders] = [0, 0]
  for (const row of rows) {
    const cell = row.cells.find((one) => one.withinDays === withinDays)
    if (!cell || cell.censored || cell.bps === null) continue
    n += cell.n
    orders += row.orders
  }
  return orders === 0 ? null : { bps: Math.round((n * 10_000) / orders), n, orders }
}
