/** What the insight page looks at, in the address beside the period and filters of all statistics. */
import type { LocationQuery } from 'vue-router'
import type { StatisticsFilter } from '../../../../shared/contract/statistics'

export const MOVED = ['product', 'category', 'reason'] as const
export type Moved = (typeof MOVED)[number]

/** The filter that one of them stands for. */
const FIELD: Readonly<Record<Moved, keyof StatisticsFilter>> = {
  product: 'sku',
  category: 'category',
  reason: 'reason',
}

export function movedOf(query: LocationQuery): Moved {
  return MOVED.find((one) => one === query.by) ?? 'product'
}

/** Cases of one product, category or reason under the filters of the page. */
export function filterOfMover(by: Moved, key: string, filter: StatisticsFilter): StatisticsFilter {
  return { ...filter, [FIELD[by]]: key }
}

/** The policy version to try on history; null where the address names none. */
export function versionOf(query: LocationQuery): number | null {
  const id = Number(query.version)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}
