import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { ReviewFilter } from '../../../../shared/contract/reviews'
import { readQueue, writeQueue } from './review-query'
import type { Queue } from './review-query'

/** The queue that the address names, and ways to another one. Each change is a step that Back takes back. */
export function useQueue() {
  const route = useRoute()
  const router = useRouter()
  const queue = shallowRef(readQueue(route.query))
  const page = route.name

  watch(
    () => route.query,
    (query) => {
      // Leaving the page changes the address first; the list must not follow it.
      if (route.name === page) queue.value = readQueue(query)
    },
  )

  /** Names the list, whatever else the address carries. */
  const source = computed(() => JSON.stringify(writeQueue(queue.value)))

  function go(next: Queue, how: 'push' | 'replace' = 'push'): void {
    void router[how]({ query: writeQueue(next) })
  }

  /** Parts set to undefined leave the filter. */
  function filter(changes: Partial<ReviewFilter>, how: 'push' | 'replace' = 'push'): void {
    const merged = Object.entries({ ...queue.value.filter, ...changes }).filter(([, value]) => value !== undefined)
    go({ ...queue.value, filter: Object.fromEntries(merged) }, how)
  }

  return { queue, source, go, filter }
}
