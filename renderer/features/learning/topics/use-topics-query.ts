import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { LocationQueryRaw } from 'vue-router'
import { localDateOf } from '../../../../shared/time'
import { useFormat } from '../../../ui/format'
import { readTopicsQuery } from './topics-query'

/** The topics follow the address and change it; every choice is a step that Back returns from. */
export function useTopicsQuery() {
  const route = useRoute()
  const router = useRouter()
  const { now, timeZone } = useFormat()
  // A date, not the ticking clock: the page asks again only when the day has turned.
  const today = computed(() => localDateOf(now.value, timeZone.value))
  const asked = computed(() => readTopicsQuery(route.query, today.value))
  const change = (changes: LocationQueryRaw) => void router.push({ query: { ...route.query, ...changes } })
  const field = (name: 'from' | 'to' | 'category' | 'sku') =>
    computed<string | undefined>({
      get: () => asked.value[name],
      set: (value) => change({ [name]: value || undefined }),
    })
  return { asked, field, clear: () => change({ category: undefined, sku: undefined }) }
}
