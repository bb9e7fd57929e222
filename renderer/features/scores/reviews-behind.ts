/** Where a figure leads: the list of exactly the reviews it counts. */
import type { RouteLocationRaw } from 'vue-router'
import type { ScoreQuery } from './score-query'

interface Narrowed {
  stars?: string
  category?: string
  commented?: 'yes'
  replied?: 'yes'
  ratedFrom?: string
  ratedTo?: string
  /** Whole days late, both inclusive. */
  delayFrom?: string
  delayTo?: string
}
type Where = Pick<ScoreQuery, 'period' | 'filter'>

/** Reviews that count in the scores: rejected ones are left out of the list as they are of the figure. */
export function reviewsBehind({ period, filter }: Where, narrowed: Narrowed = {}): RouteLocationRaw {
  const dates = { ratedFrom: period.from, ratedTo: period.to }
  return { path: '/reviews', query: { view: 'all', counted: 'yes', ...dates, ...filter, ...narrowed } }
}

/** Reviews of the period that are in one state. */
export function reviewsIn(view: 'rejected' | 'hidden', { period, filter }: Where): RouteLocationRaw {
  return { path: '/reviews', query: { view, ratedFrom: period.from, ratedTo: period.to, ...filter } }
}

/** Every review that counts for a product, whenever it was given. */
export function reviewsOfProduct(sku: string): RouteLocationRaw {
  return { path: '/reviews', query: { view: 'all', counted: 'yes', sku } }
}
