import { computed } from 'vue'
import { call } from '../../../api/client'
import { useRead } from '../../../api/use-read'
import type { CaseSummary } from '../../../../shared/model/case'
import type { QueuePlace } from '../queue-place'
import { windowOf } from '../queue/queue-query'

export interface Neighbour {
  readonly id: number
  readonly at: number
}

/** The rows before and after a case in a window of its queue; a case that has left the queue stands before the row that took its place. */
export function neighboursOf(
  rows: readonly Pick<CaseSummary, 'id'>[],
  offset: number,
  place: { id: number; at: number },
) {
  const here = rows.findIndex(({ id }) => id === place.id)
  const neighbour = (index: number): Neighbour | null => {
    const row = rows[index]
    return row && row.id !== place.id ? { id: row.id, at: offset + index } : null
  }
  if (here >= 0) return { previous: neighbour(here - 1), next: neighbour(here + 1), at: offset + here }
  return { previous: neighbour(place.at - 1 - offset), next: neighbour(place.at - offset), at: null }
}

/**
 * The case to go on with after a step: the row at the same place, or the one behind it while the case itself still stands
 * there. Asked for anew, because the step has just changed the queue.
 */
export async function nextAfter(id: number, { queue, at }: QueuePlace): Promise<Neighbour | null> {
  const { rows } = await call('cases.list', windowOf(queue, at, 2))
  const index = rows.findIndex((row) => row.id !== id)
  const row = rows[index]
  return row ? { id: row.id, at: at + index } : null
}

/** Where a case stands in the queue it was opened from; nothing when it was opened by itself. */
export function useNeighbours(id: () => number, place: () => QueuePlace | null) {
  const offset = computed(() => Math.max(0, (place()?.at ?? 0) - 1))
  const read = useRead(
    'cases.list',
    () => {
      const here = place()
      return here ? windowOf(here.queue, offset.value, 3) : {}
    },
    () => place() !== null,
  )

  return computed(() => {
    const here = place()
    const page = read.data.value
    // While another window loads, the last one stays; it must not be read at this one's place.
    if (!here || !page || page.offset !== offset.value || read.isPlaceholderData.value) return null
    return { ...neighboursOf(page.rows, page.offset, { id: id(), at: here.at }), total: page.total }
  })
}
