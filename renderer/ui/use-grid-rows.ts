import { computed, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { LoadRows, RowKey } from './grid'

const PAGE_ROWS = 100
/** A window this close to what is in view is fetched before it is needed: two turns of a wheel. */
const AHEAD_ROWS = 40
const KEPT_PAGES = 40
const AT_ONCE = 2

type Pages<Row> = Map<number, readonly Row[]>

/** Rows stay plain objects: only the table of windows is reactive. */
interface Held<Row> {
  readonly load: () => LoadRows<Row>
  readonly keyOf: (row: Row) => RowKey
  readonly pages: ShallowRef<Pages<Row>>
  readonly total: ShallowRef<number | null>
  readonly error: ShallowRef<unknown>
  /** What a quiet check found and did not show yet; `added` is how many more rows there are now. */
  readonly pending: ShallowRef<{ added: number } | null>
  readonly flying: Set<number>
  wanted: number[]
  /** Answers to an earlier generation come too late and are dropped. */
  generation: number
}

function keep<Row>(held: Held<Row>, page: number, rows: readonly Row[]): void {
  const next = new Map(held.pages.value).set(page, rows)
  const middle = held.wanted[0] ?? page
  const farthestFirst = [...next.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle))
  for (const far of farthestFirst.slice(0, Math.max(0, next.size - KEPT_PAGES))) next.delete(far)
  held.pages.value = next
}

async function fetchPage<Row>(held: Held<Row>, page: number): Promise<void> {
  const asked = held.generation
  held.flying.add(page)
  try {
    const answer = await held.load()(page * PAGE_ROWS, PAGE_ROWS)
    if (asked !== held.generation) return
    keep(held, page, answer.rows)
    // Once shown, the length only changes by a reload, or rows would move under the cursor.
    if (held.total.value === null) held.total.value = answer.total
    held.error.value = null
  } catch (cause) {
    if (asked === held.generation) held.error.value = cause
  }
  if (asked !== held.generation) return
  held.flying.delete(page)
  if (held.error.value === null) fetchWanted(held)
}

/** Scrubbing through a long list never queues up: a window that is no longer wanted is not fetched. */
function fetchWanted<Row>(held: Held<Row>): void {
  for (const page of held.wanted) {
    if (held.flying.size >= AT_ONCE) return
    if (!held.pages.value.has(page) && !held.flying.has(page)) void fetchPage(held, page)
  }
}

function forget<Row>(held: Held<Row>): void {
  held.generation++
  held.flying.clear()
  held.error.value = null
  held.pending.value = null
}

/** The windows in view as they are now; null when another list came between. */
async function freshWindows<Row>(held: Held<Row>): Promise<{ total: number; windows: Pages<Row> } | null> {
  const asked = held.generation
  const windows: Pages<Row> = new Map()
  let total = 0
  for (const page of held.wanted.length > 0 ? held.wanted : [0]) {
    const answer = await held.load()(page * PAGE_ROWS, PAGE_ROWS)
    if (asked !== held.generation) return null
    windows.set(page, answer.rows)
    total = answer.total
  }
  return { total, windows }
}

async function reload<Row>(held: Held<Row>): Promise<boolean> {
  const fresh = await freshWindows(held)
  if (!fresh) return false
  forget(held)
  held.pages.value = fresh.windows
  held.total.value = fresh.total
  return true
}

async function check<Row>(held: Held<Row>): Promise<void> {
  const { keyOf, pages, total, wanted } = held
  if (!total.value) return void (await reload(held))
  const fresh = await freshWindows(held)
  if (!fresh) return
  const rowOf = new Map([...fresh.windows.values()].flat().map((row) => [keyOf(row), row]))
  const before = wanted.flatMap((page) => pages.value.get(page) ?? []).map(keyOf)
  const moved = fresh.total !== total.value || before.join() !== [...rowOf.keys()].join()
  const patched = [...pages.value].map(
    ([page, rows]) => [page, rows.map((row) => rowOf.get(keyOf(row)) ?? row)] as const,
  )
  pages.value = new Map(moved ? patched : fresh.windows)
  held.pending.value = moved ? { added: Math.max(0, fresh.total - total.value) } : null
}

function pagesOf(first: number, last: number): number[] {
  const from = Math.floor(first / PAGE_ROWS)
  const to = Math.floor(Math.max(first, last - 1) / PAGE_ROWS)
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

/** The rows of a grid, fetched in windows of a hundred. */
export function useGridRows<Row>(load: () => LoadRows<Row>, keyOf: (row: Row) => RowKey) {
  const held: Held<Row> = {
    load,
    keyOf,
    pages: shallowRef(new Map()),
    total: shallowRef(null),
    error: shallowRef(null),
    pending: shallowRef(null),
    flying: new Set(),
    wanted: [],
    generation: 0,
  }
  return {
    total: held.total,
    error: held.error,
    pending: held.pending,
    isFirstLoad: computed(() => held.total.value === null && held.error.value === null),
    rowAt: (index: number): Row | undefined => held.pages.value.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    /** Says which rows are in view. */
    want(first: number, last: number): void {
      const end = Math.min(last + AHEAD_ROWS, held.total.value ?? last)
      const inView = pagesOf(first, last)
      const around = pagesOf(Math.max(0, first - AHEAD_ROWS), end)
      held.wanted = [...new Set([...inView, ...around])]
      fetchWanted(held)
    },
    /** After a failure: fetches again what is in view. */
    retry(): void {
      held.error.value = null
      fetchWanted(held)
    },
    /** Another list: forgets everything and starts with its first window. */
    reset(): void {
      forget(held)
      held.pages.value = new Map()
      held.total.value = null
      held.wanted = [0]
      fetchWanted(held)
    },
    /** Shows the list as it is now, in place. Answers whether it did (false when another list came between). */
    reload: () => reload(held),
    /** Brings shown rows up to date where they stand; when rows came, went or moved it only says so in `pending`. */
    check: () => check(held),
  }
}
