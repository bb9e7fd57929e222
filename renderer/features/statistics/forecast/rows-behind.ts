import type { RouteLocationRaw } from 'vue-router'
import type { ForecastMeasure } from '../../../../shared/contract/forecast'
import type { StatisticsFilter } from '../../../../shared/contract/statistics'
import { casesBehind, ordersBehind } from '../drill'
import type { Period } from '../periods'

/** The rows that one point of a count holds: cases, orders or reviews. */
export function rowsBehind(measure: ForecastMeasure, period: Period, filter: StatisticsFilter): RouteLocationRaw {
  if (measure === 'orders') return ordersBehind(period, filter)
  if (measure !== 'reviews') return casesBehind(measure, period, filter)
  const { channel, category, sku } = filter
  const narrowed = { ...(channel && { channel }), ...(category && { category }), ...(sku && { sku }) }
  return { path: '/reviews', query: { view: 'all', ratedFrom: period.from, ratedTo: period.to, ...narrowed } }
}
