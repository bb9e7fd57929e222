import { Flow, SankeyController } from 'chartjs-chart-sankey'
import { Chart } from '../chart'

Chart.register(SankeyController, Flow)
