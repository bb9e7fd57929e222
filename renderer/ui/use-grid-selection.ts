import type { Ref } from 'vue'
import type { RowKey } from './grid'

/** A range longer than this is not selected key by key; such a choice belongs to the view as a whole. */
const LONGEST_RANGE = 1_000

type Keys = ReadonlySet<RowKey>

/** All of these beside what is chosen; without them when they all are chosen already. */
function toggled(chosen: Keys, keys: readonly RowKey[]): Keys {
  const next = new Set(chosen)
  const isWhole = keys.every((key) => next.has(key))
  for (const key of keys) {
    if (isWhole) next.delete(key)
    else next.add(key)
  }
  return next
}

/** Selected rows by key, with the anchor from which Shift extends. */
export function useGridSelection<Row>(
  selected: Ref<Keys>,
  rowAt: (index: number) => Row | undefined,
  keyOf: (row: Row) => RowKey,
) {
  let anchor: number | null = null
  let beforeRange: Keys = new Set()

  function toggle(index: number): void {
    const row = rowAt(index)
    if (!row) return
    selected.value = toggled(selected.value, [keyOf(row)])
    anchor = index
    beforeRange = selected.value
  }

  /** Selects everything between the anchor (the first time: `from`) and `to`, beside what was selected before. */
  function extend(from: number, to: number): void {
    if (anchor === null) {
      anchor = from
      beforeRange = selected.value
    }
    const [first, last] = [Math.min(anchor, to), Math.max(anchor, to)]
    if (last - first >= LONGEST_RANGE) return
    const rows = Array.from({ length: last - first + 1 }, (_, step) => rowAt(first + step))
    selected.value = new Set([...beforeRange, ...rows.filter((row) => row !== undefined).map(keyOf)])
  }

  function select(keys: Keys): void {
    selected.value = keys
    anchor = null
  }

  return {
    toggle,
    extend,
    toggleAll: (rows: readonly Row[]) => select(toggled(selected.value, rows.map(keyOf))),
    clear: () => select(new Set()),
    forgetAnchor: () => void (anchor = null),
  }
}
