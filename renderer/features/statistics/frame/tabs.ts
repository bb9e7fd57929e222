import type { LocationQuery, RouteLocationRaw } from 'vue-router'

/** The pages of the statistics, in order; each is a route of its own. */
export const TABS = ['overview', 'reasons', 'returns', 'times', 'forecast', 'insight', 'report'] as const
export type Tab = (typeof TABS)[number]

export const routeName = (tab: Tab) => (tab === 'overview' ? 'statistics' : `statistics-${tab}`)

/** The page under another tab, with period and filters as they are. */
export function linkTo(tab: Tab, query: LocationQuery): RouteLocationRaw {
  return { name: routeName(tab), query }
}

/** What the page of ratings understands of a statistics address. */
const RATED = ['channel', 'category', 'sku'] as const
export function ratingsLink(period: { from: string; to: string }, query: LocationQuery): RouteLocationRaw {
  const kept = RATED.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]] as const] : []))
  return { path: '/scores', query: { ...period, ...Object.fromEntries(kept) } }
}
