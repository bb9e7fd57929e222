import { BoxAndWiskers, BoxPlotController } from '@sgratzl/chartjs-chart-boxplot'
import { LogarithmicScale } from 'chart.js'
import { Chart } from '../chart'

Chart.register(BoxPlotController, BoxAndWiskers, LogarithmicScale)
