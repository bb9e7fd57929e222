import { computed } from 'vue'
import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChartSeries } from '../../ui/charts/chart'
import { useFormat } from '../../ui/format'
import type { Grain } from './periods'
import { CHARTS, peakOf, seriesOf, sumOf } from './series-shape'
import type { ChartPlan, SeriesPoint } from './series-shape'
import { usePointLabels } from './use-point-labels'

/** The charts over time, each with a sentence that says its totals and its highest point. */
export function useSeriesCharts(
  points: Readonly<Ref<readonly SeriesPoint[]>>,
  before: Readonly<Ref<readonly SeriesPoint[] | null>>,
  grain: () => Grain,
) {
  const { t } = useI18n()
  const { number, money } = useFormat()
  const namePoint = usePointLabels()

  const currency = computed(() => points.value[0]?.currency ?? '')
  const isOneYear = computed(() => points.value[0]?.from.slice(0, 4) === points.value.at(-1)?.to.slice(0, 4))
  const labelOf = (point: SeriesPoint) => namePoint(point, grain(), isOneYear.value)
  const labels = computed(() => points.value.map(labelOf))
  const amount = (value: number) => (currency.value ? money(value, currency.value) : '')

  function summaryOf({ name, curves, value }: ChartPlan, hasData: boolean): string {
    const [first] = curves
    const peak = peakOf(points.value, first.measure, value)
    const sum = (index: number) => number(sumOf(points.value, (curves[index] ?? first).measure, 'n'))
    const most = peak?.[first.measure][value] ?? 0
    return t(`statistics.charts.${name}.${hasData ? 'summary' : 'none'}`, {
      currency: currency.value,
      n: sum(0),
      opened: sum(0),
      closed: sum(1),
      amount: amount(sumOf(points.value, first.measure, 'amountMinor')),
      most: value === 'n' ? number(most) : amount(most),
      label: peak ? labelOf(peak) : '–',
    })
  }

  const charts = computed(() =>
    CHARTS.map((plan) => {
      const hasData = plan.curves.some(({ measure }) => peakOf(points.value, measure, plan.value))
      const named = plan.curves.map((curve) => ({ ...curve, value: plan.value, label: t(curve.label) }))
      const labelBefore = (label: string) => t('statistics.charts.before', { label })
      const kind = plan.kind === 'line' && points.value.length > 1 ? 'line' : 'bar'
      const series = seriesOf({ curves: named, points: points.value, before: before.value, labelBefore, kind })
      return { name: plan.name, title: t(plan.title), summary: summaryOf(plan, hasData), hasData, series }
    }),
  )
  const formatValue = (value: number, series: ChartSeries) => (series.plain ? amount(Math.round(value)) : number(value))
  return { labels, charts, formatValue }
}
