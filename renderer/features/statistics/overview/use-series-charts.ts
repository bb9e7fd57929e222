import { computed } from 'vue'
import type { Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChartSeries } from '../../../ui/charts/chart'
import { useFormat } from '../../../ui/format'
import { SMALL_N } from '../../../ui/small-n'
import type { Grain } from '../periods'
import { useMeasures } from '../use-measures'
import { usePointLabels } from '../use-point-labels'
import { peakOf, plansUnder, seriesOf, sumOf, valueOf } from './series-shape'
import type { ChartPlan, Measured, SeriesPoint } from './series-shape'

interface Source {
  readonly points: Readonly<Ref<readonly SeriesPoint[]>>
  readonly before: Readonly<Ref<readonly SeriesPoint[] | null>>
  readonly grain: () => Grain
  /** False under filters that orders cannot follow. */
  readonly isOrderKnown: () => boolean
}

/** What a chart says of its figures: totals and the highest point. */
function useSummaries({ points, grain }: Source) {
  const { t } = useI18n()
  const { number, money } = useFormat()
  const namePoint = usePointLabels()

  const currency = computed(() => points.value[0]?.currency ?? '')
  const isOneYear = computed(() => points.value[0]?.from.slice(0, 4) === points.value.at(-1)?.to.slice(0, 4))
  const labelOf = (point: SeriesPoint) => namePoint(point, grain(), isOneYear.value)
  const amount = (value: number) => (currency.value ? money(value, currency.value) : '')

  function summaryOf({ name, curves: [first], value }: ChartPlan, hasData: boolean): string {
    if (!hasData) return t(`statistics.charts.${name}.none`, { currency: currency.value })
    const peak = peakOf(points.value, first.measure, value)
    const sum = (measure: Measured) => number(sumOf(points.value, measure, 'n'))
    const most = peak ? valueOf(peak, first.measure, value) : 0
    const n = sumOf(points.value, first.measure, 'n')
    const text = t(`statistics.charts.${name}.summary`, {
      currency: currency.value,
      n: sum(first.measure),
      cases: t('statistics.card.cases', { n: sum(first.measure) }, n),
      opened: sum('opened'),
      closed: sum('closed'),
      backlog: number(points.value.at(-1)?.backlog ?? 0),
      amount: amount(sumOf(points.value, first.measure, 'amountMinor')),
      granted: amount(sumOf(points.value, 'granted', 'amountMinor')),
      most: value === 'n' ? number(most) : amount(most),
      label: peak ? labelOf(peak) : '–',
    })
    return n < SMALL_N ? t('statistics.charts.small', { text }) : text
  }
  return { labelOf, amount, summaryOf }
}

/** The charts over time, each with a sentence that says its totals and its highest point. */
export function useSeriesCharts(source: Source) {
  const { points, before, isOrderKnown } = source
  const { t } = useI18n()
  const { number } = useFormat()
  const { measureName, definitionOf } = useMeasures()
  const { labelOf, amount, summaryOf } = useSummaries(source)
  const labels = computed(() => points.value.map(labelOf))

  function chartOf(plan: ChartPlan) {
    const { value } = plan
    const hasData = plan.curves.some(({ measure }) => peakOf(points.value, measure, value))
    const series = seriesOf({
      curves: plan.curves.map((curve) => ({
        ...curve,
        name: curve.label ? t(curve.label) : measureName(curve.measure),
      })),
      value,
      points: points.value,
      before: before.value,
      labelBefore: (label) => t('statistics.charts.before', { label }),
      kind: plan.kind === 'line' && points.value.length > 1 ? 'line' : 'bar',
    })
    const title = t(`statistics.charts.${plan.name}.title`)
    const sentence = plan.curves
      .map(({ measure }) => t('statistics.filter.chip', { field: measureName(measure), name: definitionOf(measure) }))
      .join(' ')
    return { title, summary: summaryOf(plan, hasData), definition: { label: title, sentence }, hasData, series }
  }

  const charts = computed(() =>
    plansUnder(isOrderKnown()).map(({ name, plan }) => ({
      name,
      title: t(`statistics.charts.${name}.title`),
      isCut: plan?.name !== name,
      chart: plan && chartOf(plan),
    })),
  )
  const formatValue = (value: number, series: ChartSeries) => (series.plain ? amount(Math.round(value)) : number(value))
  return { labels, charts, formatValue }
}
