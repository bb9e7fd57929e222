/** The topics page in the address: period and filters. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Input } from '../../../../shared/contract'
import { learning } from '../../../../shared/contract/learning'
import { addDays, CalendarDate } from '../../../../shared/time'

export type TopicsAsked = Input<'learning.topics'>
/** Told unless the address says otherwise, in days up to today. */
export const USUAL_DAYS = 90

const wordOf = (query: LocationQuery, name: string): string | undefined => {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What of the address makes sense; the rest is as usual. */
export function readTopicsQuery(query: LocationQuery, today: string): TopicsAsked {
  const to = CalendarDate.safeParse(query.to).data ?? today
  const from = CalendarDate.safeParse(query.from).data ?? addDays(to, 1 - USUAL_DAYS)
  const filters = (['category', 'sku'] as const).flatMap((name) => {
    const parsed = learning['learning.topics'].input.shape[name].safeParse(wordOf(query, name))
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : []
  })
  return { from, to, ...Object.fromEntries(filters) }
}

/** The reviews behind a figure: those of the same period and filters that speak of the aspect, or hold the words. */
export function reviewsOf(asked: TopicsAsked, of: { aspect: string } | { text: string }) {
  const { from, to, category, sku } = asked
  const query: LocationQueryRaw = { view: 'all', ...of, category, sku, ratedFrom: from, ratedTo: to }
  return { path: '/reviews', query }
}
