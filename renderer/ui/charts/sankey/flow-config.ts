import type { ActiveElement, Chart, ChartEvent } from 'chart.js'
import { faded } from '../contrast'
import type { Drawing, DrawingTools } from '../drawing'
import { paletteTone } from '../palette'
import { pointerOver } from '../pointer'
import { shortLabel } from '../short-label'
import type { FlowPoint } from './flow'
import type { Flow } from './flow-marks'
import { NODE_PX, nodeAt } from './node-at'

export interface FlowShape {
  readonly flow: Flow
  readonly drillable: boolean
  readonly measure: string
  /** A node's name with what flows through it. */
  readonly nodeLabel: (label: string, n: number) => string
  readonly tip: (from: string, to: string, n: number) => string
}

/** Latin characters of a node's name beside it. */
const LABEL_WIDTH = 26
const FLOW_ALPHA = 0.35
const FLOW_ALPHA_ACTIVE = 0.7

function datasetOf({ flow, measure, nodeLabel }: FlowShape, { colours }: DrawingTools<FlowPoint>) {
  const { nodes, links } = flow
  const each = <Value>(value: (node: Flow['nodes'][number], index: number) => Value) =>
    Object.fromEntries(nodes.map((node, index) => [node.key, value(node, index)]))
  const colour = each(({ tone }, index) => colours[tone ?? paletteTone(index)])
  // The library takes one colour or a function for these, no list.
  const colourOf =
    (end: 'from' | 'to') =>
    ({ dataIndex }: { dataIndex: number }) =>
      colour[links[dataIndex]?.[end] ?? ''] ?? colours.neutral
  return {
    type: 'sankey',
    label: measure,
    data: links.map(({ from, to, n }) => ({ from, to, flow: n })),
    labels: each(({ label, n }) => nodeLabel(shortLabel(label, LABEL_WIDTH), n)),
    column: each(({ column }) => column),
    // Nodes stay in the order they were given in, whatever flows.
    priority: each((_, index) => index),
    colorFrom: colourOf('from'),
    colorTo: colourOf('to'),
    hoverColorFrom: colourOf('from'),
    hoverColorTo: colourOf('to'),
    colorMode: 'gradient',
    flowColor: null,
    alpha: FLOW_ALPHA,
    hoverAlpha: FLOW_ALPHA_ACTIVE,
    nodeWidth: NODE_PX,
    nodePadding: 22,
    nodeMinSize: 2,
    borderWidth: 0,
    color: colours.text,
    nodeLabels: { backgroundColor: faded(colours.paper, 0.8), borderRadius: 3, padding: 3 },
  }
}

export function flowDrawing(shape: FlowShape, tools: DrawingTools<FlowPoint>): Drawing {
  const { links } = shape.flow
  const pointAt = (hits: ActiveElement[], { x, y }: ChartEvent, chart: Chart): FlowPoint | null => {
    if (!shape.drillable) return null
    const node = x === null || y === null ? null : nodeAt(chart, x, y)
    if (node !== null) return { node }
    const link = hits[0] && links[hits[0].index]
    return link ? { from: link.from, to: link.to } : null
  }
  return {
    type: 'sankey',
    isWhole: true,
    data: { datasets: [datasetOf(shape, tools)] },
    options: {
      maintainAspectRatio: false,
      animation: false,
      // A node may be thinner than its name is high.
      // Nothing to the right: nodes of the last column then stand where the library takes clicks.
      layout: { padding: { top: 8, bottom: 10, left: 3, right: 0 } },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: () => '',
            label: ({ dataIndex }: { dataIndex: number }) => {
              const link = links[dataIndex]
              return link ? shape.tip(link.from, link.to, link.n) : ''
            },
          },
        },
      },
      onHover: pointerOver((hits, event, chart) => pointAt(hits, event, chart) !== null),
      onClick: (event: ChartEvent, hits: ActiveElement[], chart: Chart) => {
        const point = pointAt(hits, event, chart)
        if (point) tools.open(point)
      },
    },
  }
}
