/** The queue in the address: view, filter and order as query parameters, so that Back, a link and a chart's mark all work. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { CaseFilter } from '../../../../shared/contract/cases'
import type { Input } from '../../../../shared/contract'
import { CaseView } from '../../../../shared/model/case'

export const QUEUE_SORTS = ['dueAt', 'totalMinor', 'openedAt'] as const
export type QueueSort = (typeof QUEUE_SORTS)[number]

export interface Queue {
  readonly view: CaseView
  readonly filter: CaseFilter
  readonly sort: QueueSort
  readonly descending: boolean
}

/** Which way an order starts: least time left, most money, newest. */
export const STARTS_DESCENDING: Readonly<Record<QueueSort, boolean>> = {
  dueAt: false,
  totalMinor: true,
  openedAt: true,
}

/** Filters that are one word, named in the address as in the contract. */
export const WORDS = [
  'text',
  'kind',
  'reason',
  'channel',
  'currency',
  'sku',
  'category',
  'agent',
  'segment',
  'decision',
  'outcome',
  'timed',
  'rule',
  'bearer',
  'openedFrom',
  'openedTo',
  'openOn',
] as const
export type WordFilter = (typeof WORDS)[number]

function first(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) || undefined
}

/** Reads one part of the filter; what does not fit the contract is left out rather than refused. */
function part(candidate: Record<string, unknown>): CaseFilter {
  const parsed = CaseFilter.safeParse(candidate)
  return parsed.success ? parsed.data : {}
}

/** What belongs to a mark of a chart: the days it counts, and the clock that ended on them. */
function markOf(query: LocationQuery): CaseFilter {
  const [measure, step, late] = ['measure', 'clock', 'late'].map((name) => first(query, name))
  const days = { from: first(query, 'from'), to: first(query, 'to') }
  return {
    ...(measure !== undefined && part({ counted: { measure, ...days } })),
    ...(step !== undefined && part({ clock: { step, ...(late !== undefined && { late: late === 'yes' }) } })),
  }
}

function filterOf(query: LocationQuery): CaseFilter {
  const filter: CaseFilter = {}
  for (const name of WORDS) {
    const value = first(query, name)
    if (value !== undefined) Object.assign(filter, part({ [name]: value }))
  }
  const orderId = first(query, 'orderId')
  if (orderId !== undefined) Object.assign(filter, part({ orderId: Number(orderId) }))
  // Empty is a filter too: what cites nothing.
  if (typeof query.citation === 'string') Object.assign(filter, part({ citation: query.citation }))
  return Object.assign(filter, markOf(query))
}

export function readQueue(query: LocationQuery): Queue {
  const view = CaseView.safeParse(first(query, 'view'))
  const sort = QUEUE_SORTS.find((name) => name === first(query, 'sort')) ?? 'dueAt'
  const order = first(query, 'order')
  return {
    view: view.success ? view.data : 'open',
    filter: filterOf(query),
    sort,
    descending: order === undefined ? STARTS_DESCENDING[sort] : order === 'desc',
  }
}

/** The shortest query that `readQueue` reads back as the same queue. */
export function writeQueue({ view, filter, sort, descending }: Queue): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (view !== 'open') query.view = view
  for (const name of WORDS) if (filter[name]) query[name] = filter[name]
  if (filter.orderId !== undefined) query.orderId = String(filter.orderId)
  if (filter.counted) Object.assign(query, filter.counted)
  if (filter.citation !== undefined) query.citation = filter.citation
  if (filter.clock) query.clock = filter.clock.step
  if (filter.clock?.late !== undefined) query.late = filter.clock.late ? 'yes' : 'no'
  if (sort !== 'dueAt') query.sort = sort
  if (descending !== STARTS_DESCENDING[sort]) query.order = descending ? 'desc' : 'asc'
  return query
}

/** One window of the queue as `cases.list` is asked for it. */
export function windowOf(queue: Queue, offset: number, limit: number): Input<'cases.list'> {
  return { ...queue, offset, limit }
}

export function isFiltered({ filter }: Queue): boolean {
  return Object.keys(filter).length > 0
}
