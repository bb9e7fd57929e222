import { computed, shallowRef, watch } from 'vue'
import type { MarkPlace, MarkTable } from './marks'

/** Marks skipped by a page key. */
const PAGE = 10

type Step = readonly [along: number, aside: number]
const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
}

const limited = (place: number, size: number) => Math.max(0, Math.min(size - 1, place))

/** Walks the marks with the keyboard; what has been reached stays under it when the figures change. */
export function useChartWalk<Point>(table: () => MarkTable<Point>, onOpen: (point: Point) => void) {
  const at = shallowRef<MarkPlace | null>(null)
  const mark = computed(() => (at.value && table().rows[at.value.row]?.marks[at.value.column]) ?? null)

  function placeAfter({ row, column }: MarkPlace, [along, aside]: Step): MarkPlace {
    const { rows, columns, walk } = table()
    // One column is a list: every arrow leads along it.
    const down = columns.length === 1 ? along + aside : walk === 'down' ? along : aside
    const across = columns.length === 1 ? 0 : walk === 'down' ? aside : along
    return { row: limited(row + down, rows.length), column: limited(column + across, columns.length) }
  }

  function onKeydown(event: KeyboardEvent): void {
    if (table().rows.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[event.key]
    if (event.key === 'Enter' && at.value) {
      if (mark.value?.point) onOpen(mark.value.point)
    } else if (event.key === 'Escape' && at.value) at.value = null
    else if (step) at.value = at.value ? placeAfter(at.value, step) : { row: 0, column: 0 }
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  watch(table, (now, before) => {
    if (!at.value) return
    const { row, column } = at.value
    const [rowKey, columnKey] = [before.rows[row]?.key, before.columns[column]?.key]
    const place = (list: readonly { key: string }[], index: number, key: string | undefined) =>
      list[index]?.key === key ? index : list.findIndex((one) => one.key === key)
    const next = { row: place(now.rows, row, rowKey), column: place(now.columns, column, columnKey) }
    if (now.rows.length === 0 || now.columns.length === 0) at.value = null
    else if (next.row !== row || next.column !== column) {
      // What is gone leaves the keyboard at the mark that took its place.
      at.value = {
        row: limited(next.row < 0 ? row : next.row, now.rows.length),
        column: limited(next.column < 0 ? column : next.column, now.columns.length),
      }
    }
  })

  return { at, mark, onKeydown, leave: () => (at.value = null) }
}
