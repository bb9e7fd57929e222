import type { ActiveElement, ChartEvent } from 'chart.js'
import { faded } from '../contrast'
import type { Drawing, DrawingTools } from '../drawing'
import type { MarkTable } from '../marks'
import { pointerOver } from '../pointer'
import { shortLabel } from '../short-label'
import { BOX_FIGURES } from './box'
import type { Box } from './box'
import type { BoxPoint } from './box-marks'
import type { ValueAxis } from './value-axis'

export interface BoxShape {
  readonly boxes: readonly Box[]
  readonly table: MarkTable<BoxPoint>
  readonly axis: ValueAxis
  readonly formatValue: (value: number) => string
  readonly tip: (row: number, column: number) => string
}

/** Latin characters of a name that stand on the axis. */
const LABEL_WIDTH = 28
const FEW_ALPHA = 0.12
const FILL_ALPHA = 0.4

/** Five numbers as the library takes them; what it calls the mean is drawn as a mark of its own, here P90. */
function drawnOf(box: Box, { kind, min }: ValueAxis) {
  const figures = [box.least, box.lowerQuartile, box.median, box.upperQuartile, box.most, box.p90]
  if (box.n === 0 || !figures.every(Number.isFinite)) return null
  const [least, q1, median, q3, most, mean] = figures.map((value) => (kind === 'log' ? Math.max(min, value) : value))
  return { min: least, q1, median, q3, max: most, whiskerMin: least, whiskerMax: most, mean, items: [], outliers: [] }
}

function axesOf({ boxes, axis, formatValue }: BoxShape, { colours }: DrawingTools<BoxPoint>) {
  const { ticks } = axis
  return {
    x: {
      type: axis.kind === 'log' ? 'logarithmic' : 'linear',
      min: axis.min,
      max: axis.max,
      border: { display: false },
      grid: { color: colours.grid },
      ticks: {
        color: colours.text,
        maxTicksLimit: 20,
        maxRotation: 0,
        autoSkipPadding: 12,
        callback: (value: number | string) => formatValue(Number(value)),
      },
      ...(ticks && {
        afterBuildTicks: (scale: { ticks: { value: number }[] }) => (scale.ticks = ticks.map((value) => ({ value }))),
      }),
    },
    y: {
      grid: { display: false },
      border: { color: colours.grid },
      ticks: {
        color: colours.text,
        autoSkip: false,
        callback: (_: unknown, index: number) => shortLabel(boxes[index]?.label ?? '', LABEL_WIDTH),
      },
    },
  }
}

function datasetOf({ boxes, axis }: BoxShape, { colours }: DrawingTools<BoxPoint>) {
  const { blue, text, paper, vermilion } = colours
  return {
    type: 'boxplot',
    label: '',
    data: boxes.map((box) => drawnOf(box, axis)),
    backgroundColor: boxes.map(({ few }) => faded(blue, few ? FEW_ALPHA : FILL_ALPHA)),
    borderColor: boxes.map(({ few }) => (few ? faded(blue, 0.6) : blue)),
    borderWidth: 1.5,
    hoverBorderColor: text,
    hoverBorderWidth: 2,
    medianColor: text,
    meanStyle: 'rectRot',
    meanRadius: 5,
    meanBackgroundColor: vermilion,
    meanBorderColor: paper,
    meanBorderWidth: 1,
    itemRadius: 0,
    outlierRadius: 0,
    maxBarThickness: 28,
  }
}

export function boxDrawing(shape: BoxShape, tools: DrawingTools<BoxPoint>): Drawing {
  const { boxes, table } = shape
  const pointAt = (hit: ActiveElement | undefined) => hit && table.rows[hit.index]?.marks[0]?.point
  return {
    type: 'boxplot',
    data: {
      labels: boxes.map(({ label }) => label),
      datasets: [datasetOf(shape, tools)],
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: false,
      scales: axesOf(shape, tools),
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: (items: { dataIndex: number }[]) => boxes[items[0]?.dataIndex ?? -1]?.label ?? '',
            label: ({ dataIndex }: { dataIndex: number }) =>
              BOX_FIGURES.map((_, column) => shape.tip(dataIndex, column)),
          },
        },
      },
      onHover: pointerOver((hits) => Boolean(pointAt(hits[0]))),
      onClick: (_: ChartEvent, hits: ActiveElement[]) => {
        const point = pointAt(hits[0])
        if (point) tools.open(point)
      },
    },
  }
}
