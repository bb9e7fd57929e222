import { computed, shallowRef } from 'vue'
import type { LoadRows, RowKey } from './grid'

const PAGE_ROWS = 100
const KEPT_PAGES = 40
const AT_ONCE = 2

/**
 * The rows of a grid, fetched in windows of a hundred. Rows stay plain objects: only the table of windows is reactive.
 * Scrubbing through a long list never queues up: a window that is no longer wanted is not fetched.
 */
export function useGridRows<Row>(load: () => LoadRows<Row>, keyOf: (row: Row) => RowKey) {
  const pages = shallowRef(new Map<number, readonly Row[]>())
  const total = shallowRef<number | null>(null)
  const error = shallowRef<unknown>(null)
  /** What a quiet check found and did not show yet; `added` is how many more rows there are now. */
  const pending = shallowRef<{ added: number } | null>(null)
  const flying = new Set<number>()
  let wanted: number[] = []
  let generation = 0

  function rowAt(index: number): Row | undefined {
    return pages.value.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS]
  }

  async function fetchPage(page: number): Promise<void> {
    const asked = generation
    flying.add(page)
    try {
      const answer = await load()(page * PAGE_ROWS, PAGE_ROWS)
      if (asked !== generation) return
      keep(page, answer.rows)
      // Once shown, the length only changes by a reload, or rows would move under the cursor.
      if (total.value === null) total.value = answer.total
      error.value = null
    } catch (cause) {
      if (asked === generation) error.value = cause
    } finally {
      if (asked === generation) {
        flying.delete(page)
        if (error.value === null) fetchWanted()
      }
    }
  }

  function keep(page: number, rows: readonly Row[]): void {
    const next = new Map(pages.value).set(page, rows)
    const middle = wanted[0] ?? page
    const farthestFirst = [...next.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle))
    for (const far of farthestFirst.slice(0, Math.max(0, next.size - KEPT_PAGES))) next.delete(far)
    pages.value = next
  }

  function fetchWanted(): void {
    for (const page of wanted) {
      if (flying.size >= AT_ONCE) return
      if (!pages.value.has(page) && !flying.has(page)) void fetchPage(page)
    }
  }

  function want(first: number, last: number): void {
    const from = Math.floor(first / PAGE_ROWS)
    const to = Math.floor(Math.max(first, last - 1) / PAGE_ROWS)
    wanted = Array.from({ length: to - from + 1 }, (_, step) => from + step)
    fetchWanted()
  }

  /** After a failure: fetches again what is in view. */
  function retry(): void {
    error.value = null
    fetchWanted()
  }

  /** Another list: forgets everything and starts with its first window. */
  function reset(): void {
    forget()
    pages.value = new Map()
    total.value = null
    wanted = [0]
    fetchWanted()
  }

  function forget(): void {
    generation++
    flying.clear()
    error.value = null
    pending.value = null
  }

  async function freshWindows(): Promise<{ total: number; windows: Map<number, readonly Row[]> } | null> {
    const asked = generation
    const windows = new Map<number, readonly Row[]>()
    let length = 0
    for (const page of wanted.length ? wanted : [0]) {
      const answer = await load()(page * PAGE_ROWS, PAGE_ROWS)
      if (asked !== generation) return null
      windows.set(page, answer.rows)
      length = answer.total
    }
    return { total: length, windows }
  }

  /** Shows the list as it is now, in place. Answers whether it did (false when another list came between). */
  async function reload(): Promise<boolean> {
    const fresh = await freshWindows()
    if (!fresh) return false
    forget()
    pages.value = fresh.windows
    total.value = fresh.total
    return true
  }

  /** Brings shown rows up to date where they stand; when rows came, went or moved it only says so in `pending`. */
  async function check(): Promise<void> {
    if (!total.value) return void (await reload())
    const fresh = await freshWindows()
    if (!fresh) return
    const rowOf = new Map([...fresh.windows.values()].flat().map((row) => [keyOf(row), row]))
    const before = wanted.flatMap((page) => pages.value.get(page) ?? []).map(keyOf)
    const moved = fresh.total !== total.value || before.join() !== [...rowOf.keys()].join()
    const patched = [...pages.value].map(([page, rows]) => [page, rows.map((row) => rowOf.get(keyOf(row)) ?? row)] as const)
    pages.value = new Map(moved ? patched : fresh.windows)
    pending.value = moved ? { added: Math.max(0, fresh.total - total.value) } : null
  }

  const isFirstLoad = computed(() => total.value === null && error.value === null)
  return { total, error, pending, isFirstLoad, rowAt, want, retry, reset, reload, check }
}
