import type { PointStyle } from 'chart.js'
import type { ChartSeries } from './chart-series'
import { faded } from './contrast'
import { fillPattern } from './fill-pattern'
import { known } from './marks'
import type { BandEdge } from './series-marks'
import type { ChartColours } from './use-chart-colours'

export type DrawnSeries = ChartSeries & { readonly edge?: BandEdge['edge'] }

/** A dataset of the library; `legend` is ours, it rides along. */
export interface SeriesDataset extends Record<string, unknown> {
  type: string
  label: string
  legend: { fillStyle: CanvasPattern | string; strokeStyle: string; pointStyle: PointStyle; lineDash?: number[] } | null
}

export interface DatasetShape {
  readonly labels: readonly string[]
  readonly series: readonly DrawnSeries[]
  /** Parts of the whole in place of values, where bars fill the whole height. */
  readonly shares: readonly (readonly (number | null)[])[] | null
  /** Of the wider and the narrower band, as the legend names them. */
  readonly bandLabels: Readonly<Record<string, string>>
  readonly horizontal: boolean
  readonly colours: ChartColours
}

/** More points than this are a line without marks. */
const MANY_POINTS = 60
const POINT_PX = 2.5
const OUT_PX = 6
/** How a hit is made easier than the mark is large. */
const HIT_PX = 8
const FEW_ALPHA = 0.4
const POINT_STYLES = ['circle', 'rectRot', 'triangle', 'rect', 'star', 'crossRot'] as const

/** Points are drawn where they are few, stand alone between gaps, or are beyond their limits. */
function pointsOf(series: DrawnSeries, data: readonly (number | null)[], style: string, colours: ChartColours) {
  const isBare = series.dashed || series.stepped || data.length > MANY_POINTS
  const isAlone = (index: number) => (data[index - 1] ?? null) === null && (data[index + 1] ?? null) === null
  const radiusOf = (index: number) => (isAlone(index) ? POINT_PX + 1 : isBare ? 0 : POINT_PX)
  const colour = colours[series.tone]
  const tint = (index: number) => (series.few?.[index] ? faded(colour, FEW_ALPHA) : colour)
  // One value for all where they agree: the library then shares it, and thousands of points stay quick.
  const each = <Value>(value: (index: number) => Value) => {
    const values = data.map((_, index) => value(index))
    return values.every((one) => one === values[0]) ? values[0] : values
  }
  const pointRadius = each((index) => (series.out?.[index] ? OUT_PX : radiusOf(index)))
  const plain = { pointRadius, pointStyle: style, pointHoverRadius: POINT_PX + 2.5, pointHitRadius: HIT_PX }
  if (!series.out && !series.few) return { ...plain, pointBackgroundColor: colour, pointBorderColor: colour }
  const tones = each((index) => (series.out?.[index] ? colours.error : tint(index)))
  return {
    ...plain,
    pointStyle: each((index) => (series.out?.[index] ? 'triangle' : style)),
    pointRotation: each((index) => (series.out?.[index] === 'below' ? 180 : 0)),
    pointBackgroundColor: tones,
    pointBorderColor: tones,
    pointHoverRadius: each((index) => (series.out?.[index] ? OUT_PX : POINT_PX) + 2.5),
  }
}

// The lower the order, the later it is drawn: lines stay in front of bars, and those in front of bands.
const ORDER = { line: 0, bar: 1, band: 2 } as const

function edgeDataset(series: DrawnSeries, index: number, shape: DatasetShape) {
  const colour = faded(shape.colours[series.tone], 0.25)
  return {
    type: 'line',
    label: shape.bandLabels[series.key] ?? series.label,
    order: ORDER.band + shape.series.length - index,
    stack: series.key,
    backgroundColor: colour,
    borderColor: colour,
    borderWidth: 0,
    pointRadius: 0,
    pointHitRadius: 0,
    legend: series.edge === 'low' ? { fillStyle: colour, strokeStyle: colour, pointStyle: 'rect' as const } : null,
    fill: series.edge === 'low' ? '+1' : false,
    tension: 0,
  }
}

/** Lines for comparison differ by more than their colour. */
const DASHES_PX = [
  [5, 4],
  [2, 3],
  [9, 3, 2, 3],
] as const
/** A line along the end of an axis, e.g. at 100 %, is drawn in full. */
const BEYOND_AXIS_PX = 8

function lineDataset(series: DrawnSeries, data: readonly (number | null)[], place: number, colours: ChartColours) {
  const colour = colours[series.tone]
  const style = POINT_STYLES[place % POINT_STYLES.length] ?? 'circle'
  const dash = [...(DASHES_PX[place % DASHES_PX.length] ?? DASHES_PX[0])]
  return {
    type: 'line',
    order: ORDER.line,
    backgroundColor: colour,
    borderWidth: 2,
    clip: BEYOND_AXIS_PX,
    // Straight lines: a curve would dip below zero and show values that never were.
    tension: 0,
    ...pointsOf(series, data, style, colours),
    ...(series.stepped && { stepped: 'middle' }),
    ...(series.dashed && { borderDash: dash, stack: series.key }),
    legend: {
      fillStyle: colour,
      strokeStyle: colour,
      // A line without points is shown as one.
      pointStyle: series.dashed || series.stepped ? ('line' as const) : style,
      ...(series.dashed && { lineDash: dash }),
    },
  }
}

function barDataset(series: DrawnSeries, place: number, { colours }: DatasetShape) {
  const colour = colours[series.tone]
  const fill = fillPattern(colour, colours.paper, place)
  return {
    type: 'bar',
    order: ORDER.bar,
    backgroundColor: series.few
      ? series.values.map((_, at) => (series.few?.[at] ? faded(colour, FEW_ALPHA) : fill))
      : fill,
    // Parts of a stack stand apart.
    borderColor: colours.paper,
    borderWidth: 1,
    legend: { fillStyle: fill, strokeStyle: colour, pointStyle: 'rect' as const },
    hoverBackgroundColor: colour,
    hoverBorderColor: colours.text,
    hoverBorderWidth: 2,
    borderRadius: 3,
    maxBarThickness: 36,
  }
}

/** What the library draws of each series. */
export function datasetsOf(shape: DatasetShape): SeriesDataset[] {
  let lines = 0
  let bars = 0
  return shape.series.map((series, index) => {
    const data = shape.labels.map((_, at) => known((shape.shares?.[index] ?? series.values)[at]))
    const axis = series.axis === 'right' ? 'right' : 'left'
    const shared = {
      label: series.label,
      data,
      borderColor: shape.colours[series.tone],
      ...(shape.horizontal ? { xAxisID: 'x', yAxisID: 'left' } : { yAxisID: axis }),
    }
    if (series.edge) return { ...shared, ...edgeDataset(series, index, shape) }
    if (series.kind === 'line') return { ...shared, ...lineDataset(series, data, lines++, shape.colours) }
    return { ...shared, ...barDataset(series, bars++, shape) }
  })
}
