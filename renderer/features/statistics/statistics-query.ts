/** The statistics pages in the address: period, filters, and how the charts are drawn. All of them share it. */
import type { LocationQuery } from 'vue-router'
import { CaseMeasure, StatisticsFilter } from '../../../shared/contract/statistics'
import { CalendarDate } from '../../../shared/time'
import { GRAINS, isPreset, periodOf, USUAL_PRESET, usualGrain } from './periods'
import type { Grain, Period, Preset } from './periods'

export const FILTER_FIELDS = [
  'channel',
  'currency',
  'kind',
  'reason',
  'sku',
  'category',
  'agent',
  'segment',
] as const satisfies readonly (keyof StatisticsFilter)[]
export type FilterField = (typeof FILTER_FIELDS)[number]

/** What reasons stand against in their matrix. */
export const ACROSS = ['product', 'category', 'agent', 'segment', 'channel'] as const
export type Across = (typeof ACROSS)[number]
/** What times are compared between. */
export const PER = ['kind', 'agent', 'channel', 'month'] as const
export type Per = (typeof PER)[number]

export interface StatisticsQuery {
  /** Null when the dates were chosen by hand. */
  readonly preset: Preset | null
  readonly period: Period
  readonly filter: StatisticsFilter
  readonly grain: Grain
  /** The currency the charts show, where several occur. */
  readonly shown: string | undefined
  readonly measure: CaseMeasure
  readonly compares: boolean
  readonly across: Across
  readonly per: Per
}

function wordOf(query: LocationQuery, name: string): string | undefined {
  const value = query[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function datesOf(query: LocationQuery): Period | null {
  const from = CalendarDate.safeParse(query.from)
  const to = CalendarDate.safeParse(query.to)
  return from.success && to.success ? { from: from.data, to: to.data } : null
}

/** What of the address makes sense; the rest is as usual, so a mistyped address still shows figures. */
export function readStatistics(query: LocationQuery, today: string): StatisticsQuery {
  const dates = datesOf(query)
  const preset = dates ? null : isPreset(query.period) ? query.period : USUAL_PRESET
  const period = dates ?? periodOf(preset ?? USUAL_PRESET, today)
  const accepted = FILTER_FIELDS.flatMap((field) => {
    const parsed = StatisticsFilter.shape[field].safeParse(wordOf(query, field))
    return parsed.success && parsed.data !== undefined ? [[field, parsed.data] as const] : []
  })
  const measure = CaseMeasure.safeParse(query.measure)
  return {
    preset,
    period,
    filter: Object.fromEntries(accepted),
    grain: GRAINS.find((grain) => grain === query.grain) ?? usualGrain(period),
    shown: wordOf(query, 'in'),
    measure: measure.success ? measure.data : 'opened',
    compares: query.compare === '1',
    across: ACROSS.find((one) => one === query.across) ?? 'product',
    per: PER.find((one) => one === query.per) ?? 'kind',
  }
}
