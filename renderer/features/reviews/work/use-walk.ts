import { computed, shallowRef } from 'vue'
import { call } from '../../../api/client'
import type { Place } from '../place'
import { windowOf } from '../queue/review-query'

const WINDOW = 200
/** Rows before the one that was opened first, for stepping back. */
const BEFORE = 20
/** With fewer than so many ahead the next window is fetched. */
const AHEAD = 10
const PREFETCHED = 3

/** The rows of a queue as they stood when they were fetched, a window at a time. */
function useRows(place: () => Place | null, settled: () => ReadonlySet<number>) {
  const ids = shallowRef<readonly number[]>([])
  let nextOffset = 0
  let isWhole = false
  let fetching: Promise<void> | null = null

  async function fetchMore(): Promise<void> {
    const queue = place()?.queue
    if (!queue || isWhole) return
    // What was settled has left the queue, so what follows has moved up by as much; known rows are dropped.
    const moved = queue.view === 'all' ? 0 : settled().size
    for (let offset = Math.max(0, nextOffset - moved); ; offset += WINDOW) {
      const page = await call('reviews.list', windowOf(queue, offset, WINDOW))
      const known = new Set(ids.value)
      const fresh = page.rows.map(({ id }) => id).filter((id) => !known.has(id))
      nextOffset = offset + page.rows.length + moved
      isWhole = offset + page.rows.length >= page.total
      ids.value = [...ids.value, ...fresh]
      if (isWhole || fresh.length > 0) return
    }
  }

  const more = (): Promise<void> => (fetching ??= fetchMore().finally(() => (fetching = null)))

  /** Begins around the review that was opened; a review that is not there any more stands first. */
  async function begin(id: number): Promise<void> {
    if (ids.value.includes(id)) return
    const at = place()?.at ?? 0
    nextOffset = Math.max(0, at - BEFORE)
    isWhole = false
    ids.value = []
    await more()
    if (!ids.value.includes(id))
      ids.value = ids.value.toSpliced(Math.min(at - Math.max(0, at - BEFORE), ids.value.length), 0, id)
  }
  return { ids, more, begin }
}

/**
 * The way through a queue, one review after another: the rows as they stood when they were fetched, so that a decision
 * takes none away from under the clerk. Those that came back refused go first.
 */
export function useWalk(place: () => Place | null) {
  const settled = shallowRef<ReadonlySet<number>>(new Set())
  const skipped = shallowRef<ReadonlySet<number>>(new Set())
  const refused = shallowRef<readonly number[]>([])
  const { ids, more, begin } = useRows(place, () => settled.value)

  const isLeft = (id: number) => !settled.value.has(id) && !skipped.value.has(id)
  function ahead(id: number, n: number): number[] {
    const from = ids.value.indexOf(id) + 1
    return [...ids.value.slice(from).filter(isLeft), ...ids.value.slice(0, Math.max(0, from - 1)).filter(isLeft)].slice(
      0,
      n,
    )
  }

  /** The review to go on with; null when nothing is left to do. */
  async function after(id: number): Promise<number | null> {
    const back = refused.value.find((other) => other !== id)
    if (back !== undefined) return back
    const from = ids.value.indexOf(id) + 1
    const left = ids.value.slice(from).filter(isLeft).length
    if (left === 0) await more()
    else if (left < AHEAD) void more().catch(() => undefined)
    return ahead(id, 1)[0] ?? null
  }

  return {
    after,
    begin,
    /** What J and K lead to: rows as they stand, decided ones only on the way back. */
    next: (id: number) => ids.value.slice(ids.value.indexOf(id) + 1).find((other) => !settled.value.has(other)) ?? null,
    previous: (id: number) => ids.value[ids.value.indexOf(id) - 1] ?? null,
    prefetched: (id: number) => ahead(id, PREFETCHED),
    settle: (id: number) => void (settled.value = new Set([...settled.value, id])),
    skip: (id: number) => void (skipped.value = new Set([...skipped.value, id])),
    reopen(id: number, isRefused = false): void {
      settled.value = new Set([...settled.value].filter((other) => other !== id))
      if (isRefused) refused.value = [...refused.value, id]
    },
    /** Looked at again: it no longer goes before the others. */
    meet: (id: number) => void (refused.value = refused.value.filter((other) => other !== id)),
    skippedLeft: computed(() => [...skipped.value].filter((id) => !settled.value.has(id)).length),
    again: () => void (skipped.value = new Set()),
  }
}
