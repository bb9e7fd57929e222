import { computed } from 'vue'
import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChartSeries } from '../../ui/charts/chart'
import { useFormat } from '../../ui/format'
import type { Grain } from './periods'
import { peakOf, seriesOf, sumOf } from './series-shape'
import type { SeriesPoint } from './series-shape'
import { usePointLabels } from './use-point-labels'

export interface SeriesChart {
  /** False where every value is zero: there is nothing to draw, and the chart says so. */
  readonly hasData: boolean
  readonly name: 'flow' | 'orders' | 'settled'
  readonly title: string
  readonly summary: string
  readonly series: readonly ChartSeries[]
}

/** The three charts over time, each with a sentence that says its totals and its highest point. */
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
  const measure = (name: string) => t(`statistics.measures.${name}.label`)
  const shared = computed(() => ({
    points: points.value,
    before: before.value,
    labelBefore: (label: string) => t('statistics.charts.before', { label }),
  }))

  const flow = computed<SeriesChart>(() => {
    const peak = peakOf(points.value, 'opened', 'n')
    const [opened, closed] = [sumOf(points.value, 'opened', 'n'), sumOf(points.value, 'closed', 'n')]
    const curves = [
      { measure: 'opened', tone: 'primary', value: 'n', label: measure('opened') },
      { measure: 'closed', tone: 'success', value: 'n', label: measure('closed') },
    ] as const
    const facts = {
      currency: currency.value,
      opened: number(opened),
      closed: number(closed),
      most: number(peak?.opened.n ?? 0),
      label: peak ? labelOf(peak) : '–',
    }
    return {
      name: 'flow',
      hasData: opened + closed > 0,
      title: t('statistics.charts.flow.title'),
      summary: t(`statistics.charts.flow.${opened + closed > 0 ? 'summary' : 'none'}`, facts),
      series: seriesOf({ ...shared.value, curves, kind: points.value.length > 1 ? 'line' : 'bar' }),
    }
  })

  const orders = computed<SeriesChart>(() => {
    const peak = peakOf(points.value, 'orders', 'n')
    const facts = {
      currency: currency.value,
      n: number(sumOf(points.value, 'orders', 'n')),
      most: number(peak?.orders.n ?? 0),
      label: peak ? labelOf(peak) : '',
    }
    return {
      name: 'orders',
      hasData: peak !== undefined,
      title: t('statistics.charts.orders.title'),
      summary: t(`statistics.charts.orders.${peak ? 'summary' : 'none'}`, facts),
      series: seriesOf({
        ...shared.value,
        curves: [{ measure: 'orders', tone: 'info', value: 'n', label: measure('orders') }],
        kind: 'bar',
      }),
    }
  })

  const settled = computed<SeriesChart>(() => {
    const peak = peakOf(points.value, 'settled', 'amountMinor')
    const amount = money(sumOf(points.value, 'settled', 'amountMinor'), currency.value || 'CNY')
    const most = peak ? money(peak.settled.amountMinor, peak.currency) : ''
    const facts = {
      currency: currency.value,
      amount,
      n: number(sumOf(points.value, 'settled', 'n')),
      most,
      label: peak ? labelOf(peak) : '',
    }
    const label = t('statistics.charts.settled.label')
    return {
      name: 'settled',
      hasData: peak !== undefined,
      title: t('statistics.charts.settled.title'),
      summary: t(`statistics.charts.settled.${peak ? 'summary' : 'none'}`, facts),
      series: seriesOf({
        ...shared.value,
        curves: [{ measure: 'settled', tone: 'warning', value: 'amountMinor', label }],
        kind: 'bar',
      }),
    }
  })

  const charts = computed(() => [flow.value, orders.value, settled.value])
  const formatValue = (value: number, series: ChartSeries) =>
    series.plain ? money(Math.round(value), currency.value) : number(value)
  return { labels, charts, formatValue }
}
