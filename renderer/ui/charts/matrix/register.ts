import { MatrixController, MatrixElement } from 'chartjs-chart-matrix'
import { Chart } from '../chart'

Chart.register(MatrixController, MatrixElement)
