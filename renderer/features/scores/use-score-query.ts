import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { LocationQueryRaw } from 'vue-router'
import { localDateOf } from '../../../shared/time'
import { useFormat } from '../../ui/format'
import { FILTER_FIELDS, readScores } from './score-query'
import type { FilterField } from './score-query'

/** The page of scores follows the address and changes it; every choice is a step that Back returns from. */
export function useScoreQuery() {
  const route = useRoute()
  const router = useRouter()
  const { now, timeZone } = useFormat()
  // A date, not the ticking clock: the page asks again only when the day has turned.
  const today = computed(() => localDateOf(now.value, timeZone.value))
  const query = computed(() => readScores(route.query, today.value))

  const change = (changes: LocationQueryRaw) => router.push({ query: { ...route.query, page: undefined, ...changes } })
  const clear = () => change(Object.fromEntries(FILTER_FIELDS.map((field) => [field, undefined])))
  const field = (name: FilterField) =>
    computed<string | undefined>({
      get: () => query.value.filter[name],
      set: (value) => void change({ [name]: value || undefined }),
    })
  const bound = (name: 'from' | 'to') =>
    computed<string | undefined>({
      get: () => query.value.period[name],
      set: (value) => void change({ [name]: value }),
    })
  return { query, change, clear, field, bound }
}
