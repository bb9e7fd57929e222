import type { PaletteTone } from './palette'

/** Semantic where the figure is good, bad or urgent; otherwise one of the palette (`paletteTone(index)`). */
export type SeriesTone = 'primary' | 'secondary' | 'info' | 'success' | 'warning' | 'error' | 'neutral' | PaletteTone

export interface ChartSeries {
  readonly key: string
  readonly label: string
  readonly tone: SeriesTone
  /** One value for each label; null leaves a gap, and so does anything that is not a finite number. */
  readonly values: readonly (number | null)[]
  readonly kind?: 'bar' | 'line'
  /** The right axis is for another unit, e.g. the cumulative share of a Pareto chart. */
  readonly axis?: 'left' | 'right'
  /** Dashed lines are for comparison, e.g. the period before, a forecast, or limits that move. */
  readonly dashed?: boolean
  /** A value holds until the next one: limits and targets that change in steps. */
  readonly stepped?: boolean
  /** False where a mark counts no rows of its own, e.g. a share that is added up. */
  readonly drillable?: boolean
  /** How a value stands in a saved table, where not as it is: money goes there in decimals. */
  readonly plain?: (value: number) => string
  /** Points beyond their limits, one for each label: drawn larger, as a triangle in the colour of errors, and said. */
  readonly out?: readonly ('above' | 'below' | null)[]
  /** Points that rest on few cases (see `SMALL_N`), one for each label: drawn pale and said. */
  readonly few?: readonly boolean[]
}

/** The room between two lines, e.g. the 95 % interval of a forecast. Put the widest first; the narrower lies on top of it. */
export interface ChartBand {
  readonly key: string
  readonly label: string
  readonly tone: SeriesTone
  /** One value for each label, like those of a series. */
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
  readonly axis?: 'left' | 'right'
  readonly plain?: (value: number) => string
}

export type ChartAnnotation =
  /** A level across the whole chart. The label stands at the line and is also read out: say the value in it. */
  | {
      readonly kind: 'target' | 'limit'
      readonly label: string
      readonly value: number
      readonly axis?: 'left' | 'right'
    }
  /** A place on the axis of labels, e.g. "today". */
  | { readonly kind: 'moment'; readonly label: string; readonly index: number }
  /** A stretch of labels, first and last included, e.g. days that can still change. */
  | { readonly kind: 'span'; readonly label: string; readonly from: number; readonly to: number }

/** A mark of the chart: which label, which series. */
export interface ChartPoint {
  readonly index: number
  readonly series: string
}
