/** Opens the lists behind marks of charts and says how many rows they hold. */
import { expect } from 'vitest'
import type { CaseFilter } from '../../shared/contract/cases'
import type { OrderFilter } from '../../shared/contract/orders'
import type { ReviewFilter } from '../../shared/contract/reviews'
import type { StatisticsFilter } from '../../shared/contract/statistics'
import type { CaseView } from '../../shared/model/case'
import type { OpenDesk } from '../support/open-desk'

/** A mark: where it stands in its chart, what it says, and how many rows its list holds. */
export interface Mark {
  at: string
  says: number
  holds: number
}

/** Every mark of a chart under every filter holds what it says, and there were marks to look at. */
export async function expectAllMarks<Filter>(
  filters: readonly Filter[],
  marksOf: (filter: Filter) => Promise<Mark[]>,
  least: number,
): Promise<void> {
  let looked = 0
  for (const filter of filters) {
    const marks = await marksOf(filter)
    looked += marks.filter(({ says }) => says > 0).length
    const astray = marks.filter(({ says, holds }) => says !== holds)
    expect(astray, JSON.stringify(filter)).toEqual([])
  }
  expect(looked).toBeGreaterThan(least)
}

export function listsOf(desk: OpenDesk) {
  return {
    async cases(at: string, says: number, filter: CaseFilter, view: CaseView = 'all'): Promise<Mark> {
      const { total } = await desk.call('cases.list', { view, filter, limit: 1 })
      return { at, says, holds: total }
    },
    async orders(at: string, says: number, filter: OrderFilter): Promise<Mark> {
      const { total } = await desk.call('orders.list', { filter, limit: 1 })
      return { at, says, holds: total }
    },
    async reviews(at: string, says: number, filter: ReviewFilter): Promise<Mark> {
      const { total } = await desk.call('reviews.list', { view: 'all', filter, limit: 1 })
      return { at, says, holds: total }
    },
  }
}
export type Lists = ReturnType<typeof listsOf>

/** What orders know of a filter: nothing of kinds, reasons and agents. */
export function ofOrders({ channel, currency, sku, category, segment }: StatisticsFilter): OrderFilter {
  return {
    ...(channel !== undefined && { channel }),
    ...(currency !== undefined && { currency }),
    ...(sku !== undefined && { sku }),
    ...(category !== undefined && { category }),
    ...(segment !== undefined && { segment }),
  }
}

/** Every row a list holds, in pages, each once. */
export async function idsOfOrders(desk: OpenDesk, filter: OrderFilter): Promise<Set<number>> {
  const ids = new Set<number>()
  for (let offset = 0; ; offset += 500) {
    const { rows } = await desk.call('orders.list', { filter, limit: 500, offset })
    for (const { id } of rows) ids.add(id)
    if (rows.length < 500) return ids
  }
}
