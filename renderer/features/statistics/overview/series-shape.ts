/** The curves over time: what each chart draws from the points of one currency. */
import type { Output } from '../../../../shared/contract'
import type { CaseMeasure } from '../../../../shared/contract/statistics'
import { formatMinor } from '../../../../shared/money'
import type { ChartSeries, SeriesTone } from '../../../ui/charts/chart'

export type SeriesPoint = Output<'statistics.series'>['points'][number]
export type Measured = 'orders' | 'backlog' | CaseMeasure
type Value = 'n' | 'amountMinor'

export const BEFORE = 'before.'

export interface ChartPlan {
  readonly name: 'flow' | 'value' | 'granted' | 'orders' | 'settled'
  readonly value: Value
  readonly kind: 'bar' | 'line'
  /** The first one's totals and highest point are told in the chart's sentence. */
  readonly curves: readonly [Curve, ...Curve[]]
}
interface Curve {
  readonly measure: Measured
  readonly tone: SeriesTone
  /** Where its name in the legend is not simply that of the measure: a key of the texts. */
  readonly label?: string
  /** Of another size than the rest, so on the right axis. */
  readonly aside?: boolean
}

/** What the charts over time draw. A line of a single point would not be seen, so that is a bar. */
export const CHARTS: readonly ChartPlan[] = [
  {
    name: 'flow',
    value: 'n',
    kind: 'line',
    curves: [
      { measure: 'opened', tone: 'primary' },
      { measure: 'closed', tone: 'success' },
      { measure: 'backlog', tone: 'neutral', label: 'statistics.charts.flow.backlog', aside: true },
    ],
  },
  {
    name: 'value',
    value: 'amountMinor',
    kind: 'bar',
    curves: [
      { measure: 'orders', tone: 'info', label: 'statistics.charts.value.paid' },
      { measure: 'granted', tone: 'warning', label: 'statistics.charts.value.granted' },
    ],
  },
  { name: 'orders', value: 'n', kind: 'bar', curves: [{ measure: 'orders', tone: 'info' }] },
  {
    name: 'settled',
    value: 'amountMinor',
    kind: 'bar',
    curves: [{ measure: 'settled', tone: 'secondary', label: 'statistics.charts.settled.label' }],
  },
]

const GRANTED: ChartPlan = {
  name: 'granted',
  value: 'amountMinor',
  kind: 'bar',
  curves: [{ measure: 'granted', tone: 'warning', label: 'statistics.charts.value.granted' }],
}

/** Under filters that orders do not know, their curves are left out; a chart of nothing else is null. */
export function plansUnder(isOrderKnown: boolean): { name: ChartPlan['name']; plan: ChartPlan | null }[] {
  return CHARTS.map((plan) => {
    const { name } = plan
    if (isOrderKnown || plan.curves.every(({ measure }) => measure !== 'orders')) return { name, plan }
    return { name, plan: name === 'value' ? GRANTED : null }
  })
}

export function valueOf(point: SeriesPoint, measure: Measured, value: Value): number {
  return measure === 'backlog' ? point.backlog : point[measure][value]
}

export interface NamedCurve extends Curve {
  readonly name: string
}
export interface CurvesInput {
  readonly curves: readonly NamedCurve[]
  readonly value: Value
  readonly points: readonly SeriesPoint[]
  /** The points of the period before, one after the other; null without comparison. */
  readonly before: readonly SeriesPoint[] | null
  readonly labelBefore: (label: string) => string
  readonly kind: 'bar' | 'line'
}

/** One series per curve, and a dashed one for the period before, whose points lie under those of the same place. */
export function seriesOf({ curves, value, points, before, labelBefore, kind }: CurvesInput): ChartSeries[] {
  const currency = points[0]?.currency
  const plain = value === 'amountMinor' && currency ? { plain: (amount: number) => formatMinor(amount, currency) } : {}
  const shared = ({ tone, aside }: NamedCurve) => ({
    tone,
    ...(aside && { axis: 'right' as const }),
    ...plain,
  })
  const now = curves.map((curve) => ({
    key: curve.measure,
    label: curve.name,
    kind: curve.aside ? ('line' as const) : kind,
    values: points.map((point) => valueOf(point, curve.measure, value)),
    ...shared(curve),
  }))
  if (!before) return now
  const earlier = curves.map((curve) => ({
    key: `${BEFORE}${curve.measure}`,
    label: labelBefore(curve.name),
    kind: 'line' as const,
    dashed: true,
    values: points.map((_, index) => {
      const point = before[index]
      return point ? valueOf(point, curve.measure, value) : null
    }),
    ...shared(curve),
  }))
  return [...now, ...earlier]
}

/** What a mark of `seriesOf` counts, and on which days. */
export interface SeriesMark {
  readonly measure: Measured
  readonly period: { readonly from: string; readonly to: string }
}

export function markAt(
  key: string,
  index: number,
  points: readonly SeriesPoint[],
  before: readonly SeriesPoint[] | null,
): SeriesMark | undefined {
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
export function peakOf(points: readonly SeriesPoint[], measure: Measured, value: Value): SeriesPoint | undefined {
  let peak: SeriesPoint | undefined
  for (const point of points)
    if (valueOf(point, measure, value) > (peak ? valueOf(peak, measure, value) : 0)) peak = point
  return peak
}

export function sumOf(points: readonly SeriesPoint[], measure: Measured, value: Value): number {
  return points.reduce((sum, point) => sum + valueOf(point, measure, value), 0)
}

/**
 * The backlog at the end of the period and at its start: what was open before, and what was opened, less what was closed.
 * Null without points.
 */
export function backlogOf(points: readonly SeriesPoint[]): { n: number; before: number } | null {
  const last = points.at(-1)
  if (!last) return null
  return { n: last.backlog, before: last.backlog - sumOf(points, 'opened', 'n') + sumOf(points, 'closed', 'n') }
}
