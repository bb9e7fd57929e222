/** The decision flow: from the kind of a case over its decision to where it stands. */
import type { Output } from '../../../../shared/contract'
import type { FlowLink, FlowNode, FlowPoint } from '../../../ui/charts/sankey/flow'
import type { SeriesTone } from '../../../ui/charts/chart-series'
import type { Narrowed } from '../drill'

export type FlowRow = Output<'statistics.flow'>['links'][number]
const COLUMNS = ['kind', 'decision', 'outcome'] as const
type Column = (typeof COLUMNS)[number]

const OUTCOME_TONES: Readonly<Record<string, SeriesTone>> = {
  open: 'warning',
  settled: 'success',
  replaced: 'success',
  repaired: 'success',
  closed: 'neutral',
}

/** Keys carry their column, because a decision and an outcome may be called the same. */
const keyOf = (column: Column, value: string) => `${column}:${value}`

export function nodesOf(rows: readonly FlowRow[], nameOf: (column: Column, value: string) => string): FlowNode[] {
  return COLUMNS.flatMap((column, index) =>
    [...new Set(rows.filter(({ n }) => n > 0).map((row) => row[column]))].map((value) => ({
      key: keyOf(column, value),
      label: nameOf(column, value),
      column: index,
      tone: column === 'outcome' ? (OUTCOME_TONES[value] ?? 'neutral') : 'primary',
    })),
  )
}

/** Links of the same two ends are added up by the chart. */
export function linksOf(rows: readonly FlowRow[]): FlowLink[] {
  return rows.flatMap(({ kind, decision, outcome, n }) => [
    { from: keyOf('kind', kind), to: keyOf('decision', decision), n },
    { from: keyOf('decision', decision), to: keyOf('outcome', outcome), n },
  ])
}

/** What a link or a node narrows the cases to. */
export function filterOf(point: FlowPoint): Narrowed {
  const keys = 'node' in point ? [point.node] : [point.from, point.to]
  const parts = keys.map((key) => {
    const at = key.indexOf(':')
    return [key.slice(0, at), key.slice(at + 1)] as const
  })
  return Object.fromEntries(parts)
}

/** How many of the cases came to each outcome. */
export function outcomesOf(rows: readonly FlowRow[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { outcome, n } of rows) sums.set(outcome, (sums.get(outcome) ?? 0) + n)
  return sums
}
