/** Where a figure leads: the list that holds exactly the rows it counts. */
import type { RouteLocationRaw } from 'vue-router'
import type { CaseMeasure, StatisticsFilter } from '../../../shared/contract/statistics'
import type { Period } from './periods'

export function casesBehind(measure: CaseMeasure, { from, to }: Period, filter: StatisticsFilter): RouteLocationRaw {
  return { path: '/cases', query: { view: 'all', measure, from, to, ...filter } }
}

/** Orders are not counted by kind and reason. */
export function ordersBehind({ from, to }: Period, { channel, currency }: StatisticsFilter): RouteLocationRaw {
  return {
    path: '/orders',
    query: { placedFrom: from, placedTo: to, ...(channel && { channel }), ...(currency && { currency }) },
  }
}

export function casesNow(view: 'open' | 'overdue', filter: StatisticsFilter): RouteLocationRaw {
  return { path: '/cases', query: { view, ...filter } }
}
