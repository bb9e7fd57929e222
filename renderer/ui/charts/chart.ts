/** The pieces of the chart library in use, registered once. Matrix, box plot and sankey register theirs when they are first shown. */
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
import annotation from 'chartjs-plugin-annotation'

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
  annotation,
)
// The canvas does not inherit the page's type.
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily
export { Chart }
export type { ChartAnnotation, ChartBand, ChartPoint, ChartSeries, SeriesTone } from './chart-series'
export type { FrameProps } from './frame-props'
