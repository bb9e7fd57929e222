/** The kinds of chart that are fetched when the first of them is shown. */
import { defineAsyncComponent } from 'vue'
import LoadingBlock from '../LoadingBlock.vue'

const later = { loadingComponent: LoadingBlock, delay: 0 }

/** Reason × product, cohorts: figures in cells, coloured by size. */
export const MatrixChart = defineAsyncComponent({ loader: () => import('./matrix/MatrixChart.vue'), ...later })
/** Durations: median, quartiles, extremes and P90. */
export const BoxChart = defineAsyncComponent({ loader: () => import('./box/BoxChart.vue'), ...later })
/** What became of what: flows between nodes. */
export const SankeyChart = defineAsyncComponent({ loader: () => import('./sankey/SankeyChart.vue'), ...later })

export type { Box } from './box/box'
export type { MatrixCell, MatrixHead, MatrixPoint } from './matrix/matrix'
export type { FlowLink, FlowNode, FlowPoint } from './sankey/flow'
