import { ref } from 'vue'
import type { Ref } from 'vue'
import type { RowKey } from './grid'

/** A range longer than this is not selected key by key; such a choice belongs to the view as a whole. */
const LONGEST_RANGE = 1_000

/** Selected rows by key, with the anchor from which Shift extends. */
export function useGridSelection<Row>(
  selected: Ref<ReadonlySet<RowKey>>,
  rowAt: (index: number) => Row | undefined,
  keyOf: (row: Row) => RowKey,
) {
  const anchor = ref<number | null>(null)
  let base: ReadonlySet<RowKey> = new Set()

  function toggle(index: number): void {
    const row = rowAt(index)
    if (!row) return
    const next = new Set(selected.value)
    if (!next.delete(keyOf(row))) next.add(keyOf(row))
    selected.value = next
    anchor.value = index
    base = next
  }

  /** Selects everything between the anchor (the first time: `from`) and `to`, beside what was selected before. */
  function extend(from: number, to: number): void {
    if (anchor.value === null) {
      anchor.value = from
      base = selected.value
    }
    const [first, last] = [Math.min(anchor.value, to), Math.max(anchor.value, to)]
    if (last - first >= LONGEST_RANGE) return
    const next = new Set(base)
    for (let index = first; index <= last; index++) {
      const row = rowAt(index)
      if (row) next.add(keyOf(row))
    }
    selected.value = next
  }

  /** Selects all of these, or none of them when they are selected already. */
  function toggleAll(rows: readonly Row[]): void {
    const keys = rows.map(keyOf)
    const next = new Set(selected.value)
    const whole = keys.every((key) => next.has(key))
    for (const key of keys)
      if (whole) next.delete(key)
      else next.add(key)
    selected.value = next
    anchor.value = null
  }

  function clear(): void {
    selected.value = new Set()
    anchor.value = null
  }

  function forgetAnchor(): void {
    anchor.value = null
  }

  return { toggle, extend, toggleAll, clear, forgetAnchor }
}
