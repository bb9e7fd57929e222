import { computed } from 'vue'
import { useRead } from '../../api/use-read'
import { useStatisticsQuery } from './use-statistics-query'

/** The figures of the period by currency, and the one that charts show: the one asked for, else the busiest. */
export function useCurrencies() {
  const { query } = useStatisticsQuery()
  const { data, error, refetch } = useRead('statistics.overview', () => ({
    ...query.value.period,
    filter: query.value.filter,
  }))
  const currencies = computed(() => data.value?.current.map(({ currency }) => currency) ?? [])
  const shown = computed(() => {
    const { current = [] } = data.value ?? {}
    const asked = current.find(({ currency }) => currency === query.value.shown)
    const [busiest] = [...current].sort((a, b) => b.orders.n + b.opened.n - a.orders.n - a.opened.n)
    return (asked ?? busiest)?.currency
  })
  return { overview: data, error, refetch, currencies, shown }
}
