import type { Chart } from 'chart.js'

/** Width of a node, and how far beside it a click still means it, in pixels. */
export const NODE_PX = 14
const BESIDE_PX = 4

interface DrawnFlow {
  readonly x: number
  readonly x2: number
  readonly y: number
  readonly y2: number
  readonly height: number
  readonly from: { readonly key: string }
  readonly to: { readonly key: string }
}

/** The node at a place of the canvas. The library draws nodes without elements of their own: they stand where links begin and end. */
export function nodeAt(chart: Chart, x: number, y: number): string | null {
  for (const element of chart.getDatasetMeta(0).data) {
    const flow = element as unknown as DrawnFlow
    const isIn = (left: number, top: number) =>
      x >= left - BESIDE_PX && x <= left + NODE_PX + BESIDE_PX && y >= top - 1 && y <= top + flow.height + 1
    if (isIn(flow.x - NODE_PX, flow.y)) return flow.from.key
    if (isIn(flow.x2, flow.y2)) return flow.to.key
  }
  return null
}
