/** The curves of the statistics page: what each chart draws from the points of one currency. */
import type { Output } from '../../../shared/contract'
import type { CaseMeasure } from '../../../shared/contract/statistics'
import { formatMinor } from '../../../shared/money'
import type { ChartSeries, SeriesTone } from '../../ui/charts/chart'

export type SeriesPoint = Output<'statistics.series'>['points'][number]
export type Measured = 'orders' | CaseMeasure

export const BEFORE = 'before.'

export interface ChartPlan {
  readonly name: 'flow' | 'orders' | 'settled'
  readonly title: string
  readonly value: 'n' | 'amountMinor'
  readonly kind: 'bar' | 'line'
  /** The first one's totals and highest point are told in the chart's sentence. */
  readonly curves: readonly [NamedCurve, ...NamedCurve[]]
}
interface NamedCurve {
  readonly measure: Measured
  readonly tone: SeriesTone
  readonly label: string
}

/** What the charts over time draw. A line of a single point would not be seen, so that is a bar. */
export const CHARTS: readonly ChartPlan[] = [
  {
    name: 'flow',
    title: 'statistics.charts.flow.title',
    value: 'n',
    kind: 'line',
    curves: [
      { measure: 'opened', tone: 'primary', label: 'statistics.measures.opened.label' },
      { measure: 'closed', tone: 'success', label: 'statistics.measures.closed.label' },
    ],
  },
  {
    name: 'orders',
    title: 'statistics.charts.orders.title',
    value: 'n',
    kind: 'bar',
    curves: [{ measure: 'orders', tone: 'info', label: 'statistics.measures.orders.label' }],
  },
  {
    name: 'settled',
    title: 'statistics.charts.settled.title',
    value: 'amountMinor',
    kind: 'bar',
    curves: [{ measure: 'settled', tone: 'warning', label: 'statistics.charts.settled.label' }],
  },
]

interface Curve extends NamedCurve {
  readonly value: ChartPlan['value']
}

export interface CurvesInput {
  readonly curves: readonly Curve[]
  readonly points: readonly SeriesPoint[]
  /** The points of the period before, one after the other; null without comparison. */
  readonly before: readonly SeriesPoint[] | null
  readonly labelBefore: (label: string) => string
  readonly kind: 'bar' | 'line'
}

/** One series per curve, and a dashed one for the period before, whose points lie under those of the same place. */
export function seriesOf({ curves, points, before, labelBefore, kind }: CurvesInput): ChartSeries[] {
  const valuesOf = (list: readonly SeriesPoint[], { measure, value }: Curve) =>
    list.map((point) => point[measure][value])
  const plain = ({ value }: Curve) => {
    const currency = points[0]?.currency
    return value === 'amountMinor' && currency ? { plain: (amount: number) => formatMinor(amount, currency) } : {}
  }
  const now = curves.map((curve) => ({
    key: curve.measure,
    label: curve.label,
    tone: curve.tone,
    kind,
    values: valuesOf(points, curve),
    ...plain(curve),
  }))
  if (!before) return now
  const earlier = curves.map((curve) => ({
    key: `${BEFORE}${curve.measure}`,
    label: labelBefore(curve.label),
    tone: curve.tone,
    kind: 'line' as const,
    dashed: true,
    values: points.map((_, index) => before[index]?.[curve.measure][curve.value] ?? null),
    ...plain(curve),
  }))
  return [...now, ...earlier]
}

/** The mark behind a key of `seriesOf`: the measure, and the days it counts. */
export function markAt(
  key: string,
  index: number,
  points: readonly SeriesPoint[],
  before: readonly SeriesPoint[] | null,
) {
  const isBefore = key.startsWith(BEFORE)
  const point = (isBefore ? before : points)?.[index]
  return (
    point && {
      measure: (isBefore ? key.slice(BEFORE.length) : key) as Measured,
      period: { from: point.from, to: point.to },
    }
  )
}

/** The point with the largest value, the first of equals; undefined where all are zero. */
export function peakOf(
  points: readonly SeriesPoint[],
  measure: Measured,
  value: 'n' | 'amountMinor',
): SeriesPoint | undefined {
  let peak: SeriesPoint | undefined
  for (const point of points) if (point[measure][value] > (peak?.[measure][value] ?? 0)) peak = point
  return peak
}

export function sumOf(points: readonly SeriesPoint[], measure: Measured, value: 'n' | 'amountMinor'): number {
  return points.reduce((sum, point) => sum + point[measure][value], 0)
}
