import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useStatisticsQuery } from '../use-statistics-query'
import { readForecast } from './forecast-query'

/** The forecast page in the address: the period and filters of all statistics, and what is forecast. */
export function useForecastQuery() {
  const route = useRoute()
  const { query, change } = useStatisticsQuery()
  return { query, asked: computed(() => readForecast(route.query)), change }
}
