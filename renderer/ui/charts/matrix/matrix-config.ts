import type { ActiveElement, Chart, ChartEvent } from 'chart.js'
import { inkOn, luminanceOf, mixed } from '../contrast'
import type { Drawing, DrawingTools } from '../drawing'
import type { MarkTable } from '../marks'
import { pointerOver } from '../pointer'
import { labelWidth, shortLabel } from '../short-label'
import { heatScale, legendValues } from './heat-scale'
import type { MatrixCell, MatrixHead, MatrixPoint } from './matrix'
import { LEGEND_PX, paintMatrix } from './paint-matrix'
import type { PaintedCell } from './paint-matrix'

export interface MatrixShape {
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  readonly cells: readonly (readonly MatrixCell[])[]
  readonly table: MarkTable<MatrixPoint>
  readonly measure: string
  readonly scale: 'linear' | 'root'
  readonly formatValue: (value: number) => string
  readonly tip: (row: number, column: number) => string
}

/** Latin characters of a name that stand on an axis. */
const LABEL_WIDTH = { row: 26, column: 16 } as const
/** How far the ink of a figure that rests on few cases goes towards its cell. */
const FEW_PART = 0.25
const GAP_PX = 2
/** A Latin character on the axis, and all cells together on a narrow page. */
const CHARACTER_PX = 6.5
const NARROW_PX = 480

function paintedOf(shape: MatrixShape, { colours }: DrawingTools<MatrixPoint>) {
  const isDark = luminanceOf(colours.paper) < 0.2
  const flat = shape.cells.flat()
  const heat = heatScale(
    flat.map(({ value }) => value),
    shape.scale,
    colours,
    isDark,
  )
  const marks = shape.table.rows.flatMap((row) => row.marks)
  const cells = flat.map(({ value, mark }, index): PaintedCell => {
    const fill = heat.fill(value)
    const ink = inkOn(fill)
    return { text: marks[index]?.text ?? '', fill, ink: mark === 'few' ? mixed(ink, fill, FEW_PART) : ink, mark }
  })
  const legend = legendValues(heat.most, shape.scale).map((value) => ({
    text: shape.formatValue(value),
    fill: heat.fill(value),
  }))
  return { cells, legend: heat.most > 0 ? legend : [], ink: colours.text }
}

/** Names that would overlap stand upright. */
function rotationOf(columns: readonly MatrixHead[]): number {
  const longest = Math.max(0, ...columns.map(({ label }) => labelWidth(shortLabel(label, LABEL_WIDTH.column))))
  return longest * CHARACTER_PX > NARROW_PX / Math.max(1, columns.length) ? 90 : 0
}

function axisOf(heads: readonly MatrixHead[], width: number, text: string, rotation = 0) {
  return {
    type: 'category',
    labels: heads.map(({ label }) => label),
    offset: true,
    reverse: false,
    grid: { display: false },
    border: { display: false },
    ticks: {
      color: text,
      autoSkip: false,
      minRotation: rotation,
      maxRotation: rotation,
      callback: (_: unknown, index: number) => shortLabel(heads[index]?.label ?? '', width),
    },
  }
}

function datasetOf(shape: MatrixShape, tools: DrawingTools<MatrixPoint>) {
  const { colours } = tools
  const painted = paintedOf(shape, tools)
  const side =
    (count: number, length: 'width' | 'height') =>
    ({ chart }: { chart: Chart }) =>
      Math.max(1, (chart.chartArea?.[length] ?? 0) / Math.max(1, count) - GAP_PX)
  return {
    type: 'matrix',
    label: shape.measure,
    parsing: false,
    data: shape.cells.flatMap((row, y) => row.map((_, x) => ({ x, y }))),
    painted,
    backgroundColor: painted.cells.map(({ fill }) => fill),
    borderColor: colours.grid,
    borderWidth: 1,
    borderRadius: 2,
    hoverBorderColor: colours.text,
    hoverBorderWidth: 2,
    width: side(shape.columns.length, 'width'),
    height: side(shape.rows.length, 'height'),
  }
}

export function matrixDrawing(shape: MatrixShape, tools: DrawingTools<MatrixPoint>): Drawing {
  const { colours, open } = tools
  const { rows, columns } = shape
  const placeOf = (index: number) => [Math.floor(index / columns.length), index % columns.length] as const
  const pointAt = (hit: ActiveElement | undefined) => {
    const [row, column] = placeOf(hit?.index ?? -1)
    return hit && shape.table.rows[row]?.marks[column]?.point
  }
  return {
    type: 'matrix',
    data: {
      datasets: [datasetOf(shape, tools)],
    },
    options: {
      maintainAspectRatio: false,
      animation: false,
      layout: { padding: { bottom: LEGEND_PX } },
      scales: {
        x: { ...axisOf(columns, LABEL_WIDTH.column, colours.text, rotationOf(columns)), position: 'top' },
        y: axisOf(rows, LABEL_WIDTH.row, colours.text),
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: (items: { dataIndex: number }[]) => rows[placeOf(items[0]?.dataIndex ?? -1)[0]]?.label ?? '',
            label: ({ dataIndex }: { dataIndex: number }) => shape.tip(...placeOf(dataIndex)),
          },
        },
      },
      onHover: pointerOver((hits) => Boolean(pointAt(hits[0]))),
      onClick: (_: ChartEvent, hits: ActiveElement[]) => {
        const point = pointAt(hits[0])
        if (point) open(point)
      },
    },
    plugins: [paintMatrix],
  }
}
