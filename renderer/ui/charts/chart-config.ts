import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { ChartPoint, ChartSeries } from './chart'
import type { ChartColours } from './use-chart-colours'

export interface ChartShape {
  labels: readonly string[]
  series: readonly ChartSeries[]
  stacked: boolean
  horizontal: boolean
  /** Ends of the left axis; left out: from zero on. */
  range?: readonly [number, number] | undefined
  colours: ChartColours
  /** False where the person asked for less motion. */
  moving: boolean
  formatValue: (value: number, series: ChartSeries) => string
  onPoint: (point: ChartPoint) => void
}

/** More points than this are a line without marks. */
const MANY_POINTS = 60
/** So few labels are written aslant rather than left out. */
const FEW_LABELS = 16

// The lower the order, the later it is drawn: lines stay in front of bars.
function datasetOf(series: ChartSeries, { colours, labels }: ChartShape): ChartDataset<'bar' | 'line'> {
  const colour = colours[series.tone]
  const shared = {
    label: series.label,
    data: [...series.values],
    borderColor: colour,
    yAxisID: series.axis === 'right' ? 'right' : 'left',
  }
  if (series.kind === 'line') {
    return {
      ...shared,
      type: 'line',
      order: 0,
      backgroundColor: colour,
      borderWidth: 2,
      pointRadius: labels.length > MANY_POINTS ? 0 : 2.5,
      pointHoverRadius: 5,
      // Straight lines: a curve would dip below zero and show values that never were.
      tension: 0,
      ...(series.dashed && { borderDash: [5, 4], pointRadius: 0 }),
    }
  }
  return {
    ...shared,
    type: 'bar',
    order: 1,
    backgroundColor: colour,
    hoverBackgroundColor: colour,
    hoverBorderColor: colours.text,
    hoverBorderWidth: 2,
    borderRadius: 3,
    maxBarThickness: 36,
  }
}

function scalesOf(shape: ChartShape): NonNullable<ChartConfiguration<'bar' | 'line'>['options']>['scales'] {
  const { colours, series } = shape
  const ticksOf = (axis: 'left' | 'right') => (value: string | number) => {
    const first = series.find((one) => (one.axis ?? 'left') === axis)
    return first ? shape.formatValue(Number(value), first) : String(value)
  }
  const value = (axis: 'left' | 'right') => ({
    beginAtZero: true,
    ...(axis === 'left' && shape.range && { min: shape.range[0], max: shape.range[1] }),
    stacked: shape.stacked,
    border: { display: false },
    grid: { color: colours.grid, drawOnChartArea: axis === 'left' },
    ticks: { color: colours.text, maxTicksLimit: 6, precision: 0, callback: ticksOf(axis) },
  })
  const category = {
    stacked: shape.stacked,
    grid: { display: false },
    border: { color: colours.grid },
    ticks: { color: colours.text, maxRotation: shape.labels.length > FEW_LABELS ? 0 : 40, autoSkipPadding: 8 },
  }
  if (shape.horizontal) return { x: value('left'), left: { ...category, axis: 'y' as const } }
  const right = series.some((one) => one.axis === 'right') && {
    right: { ...value('right'), position: 'right' as const },
  }
  return { x: category, left: value('left'), ...right }
}

/** What the chart library is told; everything that depends on theme, language and figures in one plain object. */
export function chartConfig(shape: ChartShape): ChartConfiguration<'bar' | 'line'> {
  const { colours, series } = shape
  const said = (row: number, value: unknown) => {
    const one = series[row]
    return one ? `${one.label}: ${shape.formatValue(Number(value), one)}` : ''
  }
  return {
    type: 'bar',
    data: { labels: [...shape.labels], datasets: series.map((one) => datasetOf(one, shape)) },
    options: {
      indexAxis: shape.horizontal ? 'y' : 'x',
      maintainAspectRatio: false,
      animation: shape.moving ? { duration: 200 } : false,
      interaction: { mode: 'nearest', intersect: true },
      scales: scalesOf(shape),
      plugins: {
        legend: {
          display: series.length > 1,
          position: 'bottom',
          labels: { color: colours.text, boxWidth: 12, boxHeight: 12 },
        },
        tooltip: { callbacks: { label: (item) => said(item.datasetIndex, item.raw) } },
      },
      onClick: (_event, hits) => {
        const hit = hits[0]
        const one = hit && series[hit.datasetIndex]
        if (hit && one) shape.onPoint({ index: hit.index, series: one.key })
      },
    },
  }
}
