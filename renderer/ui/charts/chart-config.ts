import type { ActiveElement, ChartEvent } from 'chart.js'
import { annotationsOf } from './annotations'
import type { ChartAnnotation, ChartPoint, ChartSeries } from './chart-series'
import type { Drawing, DrawingTools } from './drawing'
import { pointerOver } from './pointer'
import { datasetsOf } from './series-datasets'
import { seriesLegend } from './series-legend'
import type { DatasetShape } from './series-datasets'
import { shortLabel } from './short-label'
import type { MarkTable } from './marks'

export interface ChartShape extends DatasetShape {
  readonly table: MarkTable<ChartPoint>
  readonly stacked: boolean
  /** Ends of the axes; left out: from zero on. */
  readonly range?: readonly [number, number] | undefined
  readonly rightRange?: readonly [number, number] | undefined
  readonly annotations: readonly ChartAnnotation[]
  readonly formatValue: (value: number, series: ChartSeries) => string
  readonly formatShare: (share: number) => string
  /** A figure beside the pointer. */
  readonly tip: (row: number, column: number) => string
}

/** So few labels are written aslant rather than left out. */
const FEW_LABELS = 16
/** Latin characters of a label that stand on an axis; the whole of it is in the tooltip and the table. */
const LABEL_WIDTH = { upright: 18, horizontal: 28 } as const

function valueScale(axis: 'left' | 'right', shape: ChartShape) {
  const { colours, series } = shape
  const range = axis === 'left' ? shape.range : shape.rightRange
  const first = series.find((one) => (one.axis ?? 'left') === axis)
  const said = (value: string | number) => {
    if (shape.shares) return shape.formatShare(Number(value))
    return first ? shape.formatValue(Number(value), first) : String(value)
  }
  return {
    beginAtZero: true,
    // Room above a level for its words.
    ...(shape.annotations.length > 0 && { grace: '8%' }),
    ...(range && { min: range[0], max: range[1] }),
    ...(shape.shares && { min: 0, max: 1 }),
    stacked: shape.stacked,
    border: { display: false },
    grid: { color: colours.grid, drawOnChartArea: axis === 'left' },
    ticks: { color: colours.text, maxTicksLimit: 6, ...(!shape.shares && { precision: 0 }), callback: said },
  }
}

function scalesOf(shape: ChartShape) {
  const { colours, labels, horizontal } = shape
  const width = horizontal ? LABEL_WIDTH.horizontal : LABEL_WIDTH.upright
  const category = {
    stacked: shape.stacked,
    grid: { display: false },
    border: { color: colours.grid },
    ticks: {
      color: colours.text,
      maxRotation: labels.length > FEW_LABELS ? 0 : 40,
      autoSkip: !horizontal && labels.length > FEW_LABELS,
      autoSkipPadding: 8,
      // Of thousands of labels a few say how wide they are.
      sampleSize: 50,
      // Its value is the place of the label; its index counts only the ticks that are left.
      callback: (place: unknown) => shortLabel(labels[Number(place)] ?? '', width),
    },
  }
  if (horizontal) return { x: valueScale('left', shape), left: { ...category, axis: 'y' as const } }
  const right = shape.series.some((one) => one.axis === 'right') && {
    right: { ...valueScale('right', shape), position: 'right' as const },
  }
  return { x: category, left: valueScale('left', shape), ...right }
}

/** What the chart library is told of bars and lines; everything that depends on theme, language and figures in one plain object. */
export function seriesDrawing(shape: ChartShape, { open }: DrawingTools<ChartPoint>): Drawing {
  const pointAt = (hit: ActiveElement | undefined) => hit && shape.table.rows[hit.index]?.marks[hit.datasetIndex]?.point
  const datasets = datasetsOf(shape)
  return {
    type: 'bar',
    data: { labels: [...shape.labels], datasets },
    options: {
      indexAxis: shape.horizontal ? 'y' : 'x',
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'nearest', intersect: true },
      scales: scalesOf(shape),
      plugins: {
        legend: seriesLegend(shape, datasets),
        tooltip: {
          callbacks: {
            title: (items: { dataIndex: number }[]) => shape.labels[items[0]?.dataIndex ?? -1] ?? '',
            label: (item: { dataIndex: number; datasetIndex: number }) => shape.tip(item.dataIndex, item.datasetIndex),
          },
        },
        annotation: { annotations: annotationsOf(shape.annotations, shape.colours) },
      },
      onHover: pointerOver((hits) => Boolean(pointAt(hits[0]))),
      onClick: (_: ChartEvent, hits: ActiveElement[]) => {
        const point = pointAt(hits[0])
        if (point) open(point)
      },
    },
  }
}
