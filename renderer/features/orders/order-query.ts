/** The orders page in the address: filters, sort and the order that is peeked at. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { OrderFilter } from '../../../shared/contract/orders'
import type { GridSort } from '../../ui/grid'

export const FILTER_FIELDS = [
  'text',
  'channel',
  'currency',
  'fulfilment',
  'afterSales',
  'reviewStatus',
  'placedFrom',
  'placedTo',
  'sku',
  'category',
  'segment',
] as const
/** What a mark of a chart writes into the address: the orders it counts, and within how many days they were returned. */
export const MARK_FIELDS = ['measure', 'from', 'to', 'within'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

const SORTS = ['placedAt', 'paidMinor', 'externalNumber'] as const
export interface OrderSort extends GridSort {
  readonly by: (typeof SORTS)[number]
}
export const NEWEST_FIRST: OrderSort = { by: 'placedAt', descending: true }

function wordOf(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What of the address the contract accepts as a filter; the rest is left out, so a mistyped address still shows orders. */
export function filterOf(query: LocationQuery): OrderFilter {
  const accepted = FILTER_FIELDS.flatMap((field) => {
    const parsed = OrderFilter.shape[field].safeParse(wordOf(query, field))
    return parsed.success && parsed.data !== undefined ? [[field, parsed.data] as const] : []
  })
  return { ...Object.fromEntries(accepted), ...markOf(query) }
}

function markOf(query: LocationQuery): OrderFilter {
  const [measure, from, to, within] = MARK_FIELDS.map((name) => wordOf(query, name))
  if (measure === undefined) return {}
  const counted = { measure, from, to, ...(within !== undefined && { withinDays: Number(within) }) }
  const parsed = OrderFilter.safeParse({ counted })
  return parsed.success ? parsed.data : {}
}

export function sortOf(query: LocationQuery): OrderSort {
  const by = SORTS.find((sort) => sort === wordOf(query, 'sort'))
  return by ? { by, descending: wordOf(query, 'order') !== 'up' } : NEWEST_FIRST
}

export function peekOf(query: LocationQuery): number | null {
  const id = Number(wordOf(query, 'peek'))
  return Number.isSafeInteger(id) && id > 0 ? id : null
}

/** The sort as it stands in the address; the usual one is left out. */
export function sortQuery(sort: GridSort): LocationQueryRaw {
  const usual = sort.by === NEWEST_FIRST.by && sort.descending === NEWEST_FIRST.descending
  return usual ? { sort: undefined, order: undefined } : { sort: sort.by, order: sort.descending ? undefined : 'up' }
}
