import type { Chart, ChartEvent, LegendItem } from 'chart.js'
import type { DatasetShape, SeriesDataset } from './series-datasets'

/** What the legend says: each series as it is drawn, and a band once, though it lies between two lines. */
export function seriesLegend({ series, colours }: DatasetShape, datasets: readonly SeriesDataset[]) {
  const itemsOf = (chart: Chart): LegendItem[] =>
    datasets.flatMap(({ label, legend }, datasetIndex) => {
      if (!legend) return []
      const hidden = !chart.isDatasetVisible(datasetIndex)
      return [
        {
          ...legend,
          text: label,
          datasetIndex,
          hidden,
          fontColor: colours.text,
          lineWidth: legend.pointStyle === 'line' ? 2 : 0,
        },
      ]
    })
  return {
    display: series.length > 1,
    position: 'bottom',
    labels: { color: colours.text, boxWidth: 14, boxHeight: 9, usePointStyle: true, generateLabels: itemsOf },
    onClick: (_: ChartEvent, { datasetIndex }: LegendItem, { chart }: { chart: Chart }) => {
      if (datasetIndex === undefined || series[datasetIndex]?.edge) return
      chart.setDatasetVisibility(datasetIndex, !chart.isDatasetVisible(datasetIndex))
      chart.update('none')
    },
  }
}
