import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { CaseFilter } from '../../../../shared/contract/cases'
import { readQueue, writeQueue } from './queue-query'
import type { Queue } from './queue-query'

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

  function filter(changes: Partial<CaseFilter>, how: 'push' | 'replace' = 'push'): void {
    go({ ...queue.value, filter: { ...queue.value.filter, ...changes } }, how)
  }

  return { queue, source, go, filter }
}
