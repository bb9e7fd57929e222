import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { call } from './client'

/** Channels and currencies to choose from in a filter. Read once: only a reloaded desk asks again. */
export function useChoices() {
  const found = useQuery({ key: ['choices'], query: () => call('orders.channels', {}), staleTime: Infinity })
  /** What is chosen stands among the options, also where the address bar names what no order has. */
  const optionsOf = (known: readonly string[]) => (chosen: string | undefined) =>
    [...new Set(chosen ? [...known, chosen] : known)].sort().map((value) => ({ value, label: value }))
  return {
    channels: computed(() => optionsOf(found.data.value?.channels.map(({ channel }) => channel) ?? [])),
    currencies: computed(() => optionsOf(found.data.value?.currencies.map(({ currency }) => currency) ?? [])),
  }
}
