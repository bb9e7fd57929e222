import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { LocationQueryRaw } from 'vue-router'
import { FILTER_FIELDS, filterOf, MARK_FIELDS, peekOf, sortOf } from './order-query'
import type { FilterField } from './order-query'

/** The orders page follows the address and changes it: choices make a step that Back returns from, typing and peeking do not. */
export function useOrderQuery() {
  const route = useRoute()
  const router = useRouter()
  const filter = computed(() => filterOf(route.query))
  const sort = computed(() => sortOf(route.query))
  const peekId = computed(() => peekOf(route.query))

  const choose = (changes: LocationQueryRaw) => router.push({ query: { ...route.query, peek: undefined, ...changes } })
  const adjust = (changes: LocationQueryRaw) => router.replace({ query: { ...route.query, ...changes } })
  const without = (fields: readonly string[]) => choose(Object.fromEntries(fields.map((field) => [field, undefined])))
  const clear = () => without([...FILTER_FIELDS, ...MARK_FIELDS])
  const clearMark = () => without(MARK_FIELDS)

  /** A filter as a model: `undefined` takes it away. */
  const field = (name: FilterField) =>
    computed<string | undefined>({
      get: () => filter.value[name],
      set: (value) => void choose({ [name]: value || undefined }),
    })

  const text = computed<string>({
    get: () => filter.value.text ?? '',
    set: (value) => void adjust({ text: value || undefined, peek: undefined }),
  })
  const isFiltered = computed(() => Object.keys(filter.value).length > 0)
  return { filter, sort, peekId, choose, adjust, clear, clearMark, field, text, isFiltered }
}
