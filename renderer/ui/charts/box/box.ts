import type { FrameProps } from '../frame-props'

/** Five numbers and P90 of one group. */
export interface Box {
  readonly key: string
  readonly label: string
  readonly n: number
  readonly least: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly p90: number
  readonly most: number
  /** Rests on few values (see `SMALL_N`): drawn pale and said. */
  readonly few?: boolean
  /** False where the group counts no rows of its own. */
  readonly drillable?: boolean
}

export const BOX_FIGURES = ['n', 'least', 'lowerQuartile', 'median', 'upperQuartile', 'p90', 'most'] as const
export type BoxFigure = (typeof BOX_FIGURES)[number]

export interface BoxProps extends FrameProps {
  /** What the groups are: "Kind", "Month". */
  readonly category: string
  readonly boxes: readonly Box[]
  /** Values as read, e.g. "3 h 20 min"; called for the axis, too. */
  readonly formatValue: (value: number) => string
  readonly formatCount: (n: number) => string
  /** How a value stands in CSV, where not as it is. */
  readonly plain?: (value: number) => string
  /** `auto` (default) takes the logarithm where the largest value is more than thirty times the smallest quartile. */
  readonly axis?: 'auto' | 'linear' | 'log'
  /** Where a logarithmic axis is marked; left out: round durations in milliseconds, from a minute to a year. */
  readonly ticks?: readonly number[]
}
