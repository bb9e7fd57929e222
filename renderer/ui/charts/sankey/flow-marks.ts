import { markOf } from '../marks'
import type { MarkTable } from '../marks'
import type { FlowLink, FlowNode, FlowPoint, FlowProps } from './flow'

export interface FlowWords {
  readonly from: string
  readonly to: string
  /** In the place of an end, for all that flows through a node. */
  readonly all: string
  readonly link: (from: string, to: string) => string
}

/** Nodes with what flows through them, and links of the same ends added up; what counts nothing is left out. */
export function flowOf({ nodes, links }: Pick<FlowProps, 'nodes' | 'links'>) {
  const known = new Set(nodes.map(({ key }) => key))
  const sums = new Map<string, FlowLink>()
  for (const { from, to, n } of links) {
    if (!(n > 0) || !Number.isFinite(n) || !known.has(from) || !known.has(to)) continue
    const ends = JSON.stringify([from, to])
    sums.set(ends, { from, to, n: n + (sums.get(ends)?.n ?? 0) })
  }
  const kept = [...sums.values()]
  const through = (key: string) => {
    const sumOf = (end: 'from' | 'to') => kept.reduce((sum, link) => (link[end] === key ? sum + link.n : sum), 0)
    return Math.max(sumOf('from'), sumOf('to'))
  }
  return {
    nodes: nodes.map((node) => ({ ...node, n: through(node.key) })).filter(({ n }) => n > 0),
    links: kept,
  }
}
export type Flow = ReturnType<typeof flowOf>

/** One list: each node, and after it the links that leave it. */
export function flowMarks(
  flow: Flow,
  shown: { measure: string; drillable: boolean; formatValue: (n: number) => string },
  words: FlowWords,
): MarkTable<FlowPoint> {
  const labels = new Map(flow.nodes.map(({ key, label }) => [key, label]))
  const rowOf = (key: string, heads: readonly string[], label: string, n: number, point: FlowPoint) => ({
    key,
    heads,
    label,
    marks: [markOf(n, { text: shown.formatValue }, shown.drillable ? point : null)],
  })
  const nodeRow = ({ key, label, n }: FlowNode & { n: number }) =>
    rowOf(key, [label, words.all], label, n, { node: key })
  const linkRow = ({ from, to, n }: FlowLink) => {
    const ends = [labels.get(from) ?? from, labels.get(to) ?? to] as const
    return rowOf(JSON.stringify([from, to]), ends, words.link(...ends), n, { from, to })
  }
  return {
    heads: [words.from, words.to],
    columns: [{ key: 'n', label: shown.measure }],
    rows: flow.nodes.flatMap((node) => [
      nodeRow(node),
      ...flow.links.filter(({ from }) => from === node.key).map(linkRow),
    ]),
    walk: 'down',
  }
}

/** Which links stand for a mark: the link itself, or all that touch the node. */
export function linksOf(flow: Flow, point: FlowPoint): number[] {
  return flow.links.flatMap(({ from, to }, index) => {
    const isMeant = 'node' in point ? from === point.node || to === point.node : from === point.from && to === point.to
    return isMeant ? [index] : []
  })
}
