import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { call } from './client'

/** The newest orders name the channels and currencies that are in use; a filter of the address bar may still name others. */
const NEWEST = 500

/** Channels and currencies to choose from in a filter. Read once: only a reloaded desk asks again. */
export function useChoices() {
  const newest = useQuery({
    key: ['choices'],
    query: async () =>
      (await call('orders.list', { limit: NEWEST })).rows.map(({ channel, currency }) => ({ channel, currency })),
    staleTime: Infinity,
  })
  const optionsOf = (field: 'channel' | 'currency') => (chosen: string | undefined) => {
    const values = new Set(newest.data.value?.map((order) => order[field]))
    if (chosen) values.add(chosen)
    return [...values].sort().map((value) => ({ value, label: value }))
  }
  return { channels: computed(() => optionsOf('channel')), currencies: computed(() => optionsOf('currency')) }
}
