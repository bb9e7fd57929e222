/** What the charts of the forecast page draw. */
import type { Output } from '../../../../shared/contract'
import type { ChartBand, ChartSeries } from '../../../ui/charts/chart'

type Forecast = Output<'forecast.series'>
type Control = Output<'forecast.control'>
export type Words = (name: string) => string

const decimal = (value: number) => value.toFixed(2)

/** The end of the past and all that is to come, one label each; the forecast begins where the past ends. */
export function forecastSeries({ past, coming }: Pick<Forecast, 'past' | 'coming'>, label: string, words: Words) {
  const gap = past.map(() => null)
  const gapAhead = coming.map(() => null)
  const series: ChartSeries[] = [
    { key: 'past', label, tone: 'primary', kind: 'line', values: [...past.map(({ n }) => n), ...gapAhead] },
    {
      ...{ key: 'fitted', label: words('fitted'), tone: 'neutral', kind: 'line', dashed: true, drillable: false },
      values: [...past.map(({ fitted }) => fitted), ...gapAhead],
      plain: decimal,
    },
    {
      ...{ key: 'coming', label: words('coming'), tone: 'secondary', kind: 'line', drillable: false },
      values: [...gap, ...coming.map(({ mean }) => mean)],
      plain: decimal,
    },
  ]
  const band = (key: string, low: 'low95' | 'low80', high: 'high95' | 'high80'): ChartBand => ({
    ...{ key, label: words(key), tone: 'secondary', plain: decimal },
    low: [...gap, ...coming.map((point) => point[low])],
    high: [...gap, ...coming.map((point) => point[high])],
  })
  return { series, bands: [band('band95', 'low95', 'high95'), band('band80', 'low80', 'high80')] }
}

/** Counts between their limits; points beyond are marked. */
export function controlSeries({ points }: Control, label: string, words: Words) {
  const series: ChartSeries[] = [
    {
      ...{ key: 'n', label, tone: 'primary', kind: 'line', values: points.map(({ n }) => n) },
      out: points.map(({ out }) => out),
    },
    {
      ...{ key: 'expected', label: words('expected'), tone: 'neutral', kind: 'line', dashed: true, drillable: false },
      values: points.map(({ expected }) => expected),
      plain: decimal,
    },
  ]
  const limits: ChartBand = {
    ...{ key: 'limits', label: words('limits'), tone: 'neutral', plain: decimal },
    low: points.map(({ lower }) => lower),
    high: points.map(({ upper }) => upper),
  }
  return { series, bands: [limits] }
}
