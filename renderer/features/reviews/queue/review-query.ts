/** The queue of reviews in the address: view, filter and order as query parameters. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Input } from '../../../../shared/contract'
import { ReviewFilter } from '../../../../shared/contract/reviews'
import { ReviewView } from '../../../../shared/model/review'

export const REVIEW_SORTS = ['moderateBy', 'ratedAt', 'stars'] as const
export type ReviewSort = (typeof REVIEW_SORTS)[number]

export interface Queue {
  readonly view: ReviewView
  readonly filter: ReviewFilter
  readonly sort: ReviewSort
  readonly descending: boolean
}

/** Which way an order starts: least time left, newest, lowest. */
export const STARTS_DESCENDING: Readonly<Record<ReviewSort, boolean>> = {
  moderateBy: false,
  ratedAt: true,
  stars: false,
}

export const WORDS = [
  'text',
  'channel',
  'source',
  'category',
  'sku',
  'language',
  'verification',
  'verdict',
  'aspect',
  'rule',
  'tag',
  'ratedFrom',
  'ratedTo',
] as const
export type WordFilter = (typeof WORDS)[number]
/** Whole days by which the delivery was late; zero and negative ones count too. */
const DELAYS = ['delayFrom', 'delayTo'] as const
const YES_NO = ['commented', 'replied', 'counted'] as const

function first(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return (Array.isArray(value) ? value[0] : value) || undefined
}

/** Reads one part of the filter; what does not fit the contract is left out rather than refused. */
function part(candidate: Record<string, unknown>): ReviewFilter {
  const parsed = ReviewFilter.safeParse(candidate)
  return parsed.success ? parsed.data : {}
}

function filterOf(query: LocationQuery): ReviewFilter {
  const candidates: Record<string, unknown>[] = WORDS.map((name) => ({ [name]: first(query, name) }))
  for (const name of YES_NO) {
    const said = first(query, name)
    if (said === 'yes' || said === 'no') candidates.push({ [name]: said === 'yes' })
  }
  const stars = first(query, 'stars')
  if (stars) candidates.push({ stars: [...new Set(stars.split(',').map(Number))] })
  for (const name of DELAYS) {
    const days = first(query, name)
    if (days) candidates.push({ [name]: Number(days) })
  }
  const orderId = first(query, 'orderId')
  if (orderId) candidates.push({ orderId: Number(orderId) })
  return Object.fromEntries(
    candidates.flatMap((candidate) => Object.entries(part(candidate)).filter(([, value]) => value !== undefined)),
  )
}

export function readQueue(query: LocationQuery): Queue {
  const view = ReviewView.safeParse(first(query, 'view'))
  const sort = REVIEW_SORTS.find((name) => name === first(query, 'sort')) ?? 'moderateBy'
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
  for (const name of YES_NO) if (filter[name] !== undefined) query[name] = filter[name] ? 'yes' : 'no'
  if (filter.stars?.length) query.stars = filter.stars.toSorted().join(',')
  for (const name of DELAYS) if (filter[name] !== undefined) query[name] = String(filter[name])
  if (filter.orderId !== undefined) query.orderId = String(filter.orderId)
  if (sort !== 'moderateBy') query.sort = sort
  if (descending !== STARTS_DESCENDING[sort]) query.order = descending ? 'desc' : 'asc'
  return query
}

/** One window of the queue as `reviews.list` is asked for it. */
export function windowOf(queue: Queue, offset: number, limit: number): Input<'reviews.list'> {
  return { ...queue, offset, limit }
}

export function isFiltered({ filter }: Queue): boolean {
  return Object.keys(filter).length > 0
}
