import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { LocationQueryRaw } from 'vue-router'
import { localDateOf } from '../../../shared/time'
import { useFormat } from '../../ui/format'
import { shiftPeriod } from './periods'
import type { Preset } from './periods'
import { FILTER_FIELDS, readStatistics } from './statistics-query'
import type { FilterField } from './statistics-query'

/** The statistics pages follow the address and change it; every choice is a step that Back returns from. */
export function useStatisticsQuery() {
  const route = useRoute()
  const router = useRouter()
  const { now, timeZone } = useFormat()
  // A date, not the ticking clock: the page asks again only when the day has turned.
  const today = computed(() => localDateOf(now.value, timeZone.value))
  const query = computed(() => readStatistics(route.query, today.value))

  const change = (changes: LocationQueryRaw) => router.push({ query: { ...route.query, ...changes } })
  const choosePreset = (preset: Preset) => change({ period: preset, from: undefined, to: undefined, grain: undefined })
  const chooseDates = (from: string, to: string) => change({ period: undefined, from, to, grain: undefined })
  const step = (by: -1 | 1) => {
    const { from, to } = shiftPeriod(query.value.period, by)
    return change({ period: undefined, from, to })
  }
  const clear = () => change(Object.fromEntries(FILTER_FIELDS.map((field) => [field, undefined])))
  const field = (name: FilterField) =>
    computed<string | undefined>({
      get: () => query.value.filter[name],
      set: (value) => void change({ [name]: value || undefined }),
    })

  return { query, change, choosePreset, chooseDates, step, clear, field }
}
