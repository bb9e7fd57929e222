/** The page of scores in the address: period, filters, and which products are listed. */
import type { LocationQuery } from 'vue-router'
import { ScoreFilter } from '../../../shared/contract/scores'
import { CalendarDate, addDays } from '../../../shared/time'

export const FILTER_FIELDS = ['channel', 'category', 'sku'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]
/** The scores of a product that products can be sorted by. */
export const SORTS = ['bayesianCenti', 'wilsonLowBps', 'meanCenti', 'n'] as const
export type ProductSort = (typeof SORTS)[number]

export interface Period {
  readonly from: string
  readonly to: string
}

export interface ScoreQuery {
  readonly period: Period
  readonly filter: ScoreFilter
  readonly products: {
    readonly sort: ProductSort
    /** Highest first. */
    readonly descending: boolean
    readonly text: string
    /** From 0. */
    readonly page: number
  }
}

/** Days shown unless the address says otherwise. */
export const USUAL_DAYS = 365

function wordOf(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What of the address makes sense; the rest is as usual, so a mistyped address still shows figures. */
export function readScores(query: LocationQuery, today: string): ScoreQuery {
  const to = CalendarDate.safeParse(query.to).data ?? today
  const from = CalendarDate.safeParse(query.from).data ?? addDays(to, 1 - USUAL_DAYS)
  const filter = FILTER_FIELDS.flatMap((field) => {
    const { data } = ScoreFilter.shape[field].safeParse(wordOf(query, field))
    return data === undefined ? [] : [[field, data] as const]
  })
  const page = Number(wordOf(query, 'page') ?? 1)
  return {
    period: { from, to },
    filter: Object.fromEntries(filter),
    products: {
      sort: SORTS.find((sort) => sort === query.sort) ?? 'bayesianCenti',
      descending: query.order === 'desc',
      text: (wordOf(query, 'text') ?? '').slice(0, 200),
      page: Number.isSafeInteger(page) && page > 0 ? page - 1 : 0,
    },
  }
}
