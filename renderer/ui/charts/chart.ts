/** The pieces of the chart library in use, registered once, and what the desk's charts are made of. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
)
export { Chart }

export type SeriesTone = 'primary' | 'secondary' | 'info' | 'success' | 'warning' | 'error' | 'neutral'

export interface ChartSeries {
  readonly key: string
  readonly label: string
  readonly tone: SeriesTone
  /** One value for each label; null leaves a gap. */
  readonly values: readonly (number | null)[]
  readonly kind?: 'bar' | 'line'
  /** The right axis is for another unit, e.g. the cumulative share of a Pareto chart. */
  readonly axis?: 'left' | 'right'
  /** Dashed lines are for comparison, e.g. the period before. */
  readonly dashed?: boolean
  /** False where a mark counts no rows of its own, e.g. a share that is added up. */
  readonly drillable?: boolean
  /** How a value stands in a saved table, where not as it is: money goes there in decimals. */
  readonly plain?: (value: number) => string
}

/** A mark of the chart: which label, which series. */
export interface ChartPoint {
  readonly index: number
  readonly series: string
}
