import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The review that is peeked at, kept in the address: Back closes the peek, stepping replaces it. */
export function usePeek() {
  const route = useRoute()
  const router = useRouter()
  const id = computed(() => {
    const value = Number(route.query.peek)
    return Number.isSafeInteger(value) && value > 0 ? value : null
  })

  /** `at` is the row it stands on, so that the way back leads there. */
  function show(next: number, at: number): void {
    const target = { query: { ...route.query, peek: String(next), at: String(at) } }
    void (id.value === null ? router.push(target) : router.replace(target))
  }

  function close(): void {
    if (id.value === null) return
    const { peek: _, ...query } = route.query
    const { at: __, ...plain } = query
    const list = router.resolve({ query: plain }).fullPath
    if (window.history.state?.back === list) router.back()
    else void router.replace({ query })
  }

  return { id, show, close }
}
