import type { ActiveElement, Chart, ChartEvent } from 'chart.js'

/** The pointer is a hand over what can be opened. */
export function pointerOver(opens: (hits: ActiveElement[], event: ChartEvent, chart: Chart) => boolean) {
  return (event: ChartEvent, hits: ActiveElement[], chart: Chart) => {
    chart.canvas.style.cursor = opens(hits, event, chart) ? 'pointer' : ''
  }
}
