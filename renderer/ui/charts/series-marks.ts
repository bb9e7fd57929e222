import type { ChartBand, ChartPoint, ChartSeries } from './chart-series'
import { known, markOf } from './marks'
import type { MarkTable } from './marks'

/** Sentences about single points, in the reader's language. */
export interface PointWords {
  readonly above: string
  readonly below: string
  readonly few: string
  readonly low: (band: string) => string
  readonly high: (band: string) => string
  /** A value with its part of the whole: "12 (34 %)". */
  readonly withShare: (value: string, share: number) => string
}

/** A band as the two lines it lies between; the lower comes first and is filled up to the upper. */
export interface BandEdge extends ChartSeries {
  readonly edge: 'low' | 'high'
}

export function edgesOf(bands: readonly ChartBand[], words: PointWords): BandEdge[] {
  return bands.flatMap(({ key, label, low, high, ...shared }) => {
    const edge = { ...shared, kind: 'line', drillable: false } as const
    return [
      { ...edge, key: `${key}.low`, label: words.low(label), values: low, edge: 'low' },
      { ...edge, key: `${key}.high`, label: words.high(label), values: high, edge: 'high' },
    ] satisfies BandEdge[]
  })
}

/** Each value as its part of all series of its label, from 0 to 1; a gap where they sum to nothing. */
export function sharesOf(series: readonly ChartSeries[], size: number): (number | null)[][] {
  const totals = Array.from({ length: size }, (_, index) =>
    series.reduce((sum, { values }) => sum + Math.max(0, known(values[index]) ?? 0), 0),
  )
  return series.map(({ values }) =>
    totals.map((total, index) => (total > 0 ? Math.max(0, known(values[index]) ?? 0) / total : null)),
  )
}

function noteOf({ out, few }: ChartSeries, index: number, words: PointWords): string | undefined {
  const beyond = out?.[index]
  if (beyond) return words[beyond]
  return few?.[index] ? words.few : undefined
}

/** The marks of bars and lines: a row for each label, a column for each series. */
export function seriesMarks(shown: {
  category: string
  labels: readonly string[]
  series: readonly ChartSeries[]
  /** As `sharesOf` gives them, where the bars fill the whole height. */
  shares: readonly (readonly (number | null)[])[] | null
  drillable: boolean
  formatValue: (value: number, series: ChartSeries) => string
  words: PointWords
}): MarkTable<ChartPoint> {
  const { labels, series, shares, words } = shown
  const markAt = (one: ChartSeries, column: number, index: number) => {
    const share = shares?.[column]?.[index]
    const text = (value: number) => {
      const said = shown.formatValue(value, one)
      return share == null ? said : words.withShare(said, share)
    }
    const opens = shown.drillable && one.drillable !== false
    const point = opens ? { index, series: one.key } : null
    return markOf(one.values[index], { text, plain: one.plain }, point, noteOf(one, index, words))
  }
  return {
    heads: [shown.category],
    columns: series.map(({ key, label }) => ({ key, label })),
    rows: labels.map((label, index) => ({
      key: label,
      heads: [label],
      label,
      marks: series.map((one, column) => markAt(one, column, index)),
    })),
    walk: 'down',
  }
}
