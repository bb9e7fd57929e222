import { computed, shallowRef } from 'vue'
import type { ChartPoint, ChartSeries } from './chart'

/** Walks the marks with the keyboard: left and right along a series, up and down between them. */
export function useChartWalk(
  size: () => number,
  series: () => readonly ChartSeries[],
  onOpen: (point: ChartPoint) => void,
) {
  const at = shallowRef<{ index: number; row: number } | null>(null)
  const steps: Readonly<Record<string, (index: number, row: number) => readonly [number, number]>> = {
    ArrowRight: (index, row) => [index + 1, row],
    ArrowLeft: (index, row) => [index - 1, row],
    ArrowUp: (index, row) => [index, row - 1],
    ArrowDown: (index, row) => [index, row + 1],
    Home: (_, row) => [0, row],
    End: (_, row) => [size() - 1, row],
  }

  const point = computed<ChartPoint | null>(() => {
    const one = at.value && series()[at.value.row]
    return one && at.value ? { index: at.value.index, series: one.key } : null
  })

  function onKeydown(event: KeyboardEvent): void {
    if (size() === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && point.value) onOpen(point.value)
    else if (event.key === 'Escape' && at.value) at.value = null
    else if (steps[event.key]) {
      const [index, row] = at.value ? steps[event.key]!(at.value.index, at.value.row) : [0, 0]
      at.value = {
        index: Math.max(0, Math.min(size() - 1, index)),
        row: Math.max(0, Math.min(series().length - 1, row)),
      }
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return { at, onKeydown, leave: () => (at.value = null) }
}
