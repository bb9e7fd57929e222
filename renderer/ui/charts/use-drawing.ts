import { useEventListener } from '@vueuse/core'
import type { ChartConfiguration, ChartData } from 'chart.js'
import { onBeforeUnmount, watch } from 'vue'
import type { Ref } from 'vue'
import { Chart } from './chart'
import { mergeDatasets } from './drawing'
import type { Drawing, Elements } from './drawing'

function activate(chart: Chart<'bar'> | null, elements: Elements): void {
  chart?.setActiveElements(elements)
  chart?.tooltip?.setActiveElements(elements, { x: 0, y: 0 })
  chart?.update('none')
}

/** Paper is narrower than the screen. */
function resizeForPaper(resize: () => void): void {
  for (const event of ['beforeprint', 'afterprint'] as const) useEventListener(window, event, resize)
}

/**
 * Keeps one chart on the canvas. New figures are put into it and painted at once, in the frame they came in: nothing
 * moves by itself, so nothing flashes and there is nothing to wait for.
 */
export function useDrawing(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  drawing: () => Drawing | null,
  active: () => Elements,
): void {
  // Held as bars: the union of all kinds is too large for the type checker.
  let chart: Chart<'bar'> | null = null
  let drawn: Drawing | null = null

  function discard(): void {
    chart?.destroy()
    chart = null
    drawn = null
  }

  const highlight = () => activate(chart, active())

  function draw(): void {
    const next = drawing()
    if (!canvas.value || !next) return discard()
    if (!chart || drawn?.type !== next.type) {
      discard()
      drawn = next
      chart = new Chart(canvas.value, next as unknown as ChartConfiguration<'bar'>)
      if (active().length > 0) highlight()
      return
    }
    const datasets = next.isWhole ? next.data.datasets : mergeDatasets(drawn.data.datasets, next.data.datasets)
    drawn = { ...next, data: { ...next.data, datasets } }
    chart.data = drawn.data as unknown as ChartData<'bar'>
    chart.options = drawn.options
    highlight()
  }

  watch(
    [canvas, drawing],
    ([element], [before]) => {
      if (element !== before) discard()
      draw()
    },
    { flush: 'post', immediate: true },
  )
  watch(active, highlight, { flush: 'post' })

  resizeForPaper(() => chart?.resize())
  onBeforeUnmount(discard)
}
