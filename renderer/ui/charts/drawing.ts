import type { ActiveDataPoint } from 'chart.js'
import type { ChartColours } from './use-chart-colours'

type Dataset = Record<string, unknown> & { type?: string }

/** What the chart library is told, of whatever kind: its own types differ by kind and cannot be held together. */
export interface Drawing {
  readonly type: string
  readonly data: { labels?: unknown[]; datasets: Dataset[] }
  readonly options: object
  readonly plugins?: object[]
  /** True where the library lays out all elements together, so that none can be kept from before. */
  readonly isWhole?: boolean
}

/** What a kind of chart draws from: the theme, and what a click on the canvas opens. */
export interface DrawingTools<Point> {
  readonly colours: ChartColours
  readonly open: (point: Point) => void
}

/** The elements that stand for a mark. */
export type Elements = ActiveDataPoint[]

/**
 * Puts the new drawing's data into the datasets on the canvas, so that the library keeps their elements and which of
 * them were hidden; only those of another type are exchanged.
 */
export function mergeDatasets(drawn: Dataset[], next: Dataset[]): Dataset[] {
  return next.map((dataset, index) => {
    const kept = drawn[index]
    if (!kept || kept.type !== dataset.type || kept.label !== dataset.label) return dataset
    for (const key of Object.keys(kept)) if (!(key in dataset)) delete kept[key]
    return Object.assign(kept, dataset)
  })
}
