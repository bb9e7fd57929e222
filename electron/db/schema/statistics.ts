/** Rollups of cases, orders and deliveries; views that were saved; alarms that were seen. Rollups of reviews stand in `feedback.ts`. */
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm'
import { CASE_MEASURES, RETURN_AGES } from '../../../shared/model/measures'
import { date, instant, int, json, key, minor, text } from './columns'

type Columns = Record<string, EntitySchemaColumnOptions>
/** A row of a rollup as the table names it. */
export type RollupRow = Record<string, string | number>

const keyed = (column: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...column, primary: true })
const CASE_FIGURES: Columns = Object.fromEntries(
  CASE_MEASURES.flatMap((measure) => [
    [`${measure}_n`, int],
    [`${measure}_minor`, minor],
  ]),
)

/** `dimension` is empty for all cases; otherwise product, category, agent or segment, and `member` one of them. */
const casesBy = (name: string, tableName: string, time: 'day' | 'month') =>
  new EntitySchema<RollupRow>({
    name,
    tableName,
    columns: {
      dimension: keyed(text),
      member: keyed(text),
      [time]: keyed(date),
      currency: keyed(text),
      channel: keyed(text),
      kind: keyed(text),
      reason: keyed(text),
      ...CASE_FIGURES,
    },
  })
export const dailyCases = casesBy('DailyCaseRow', 'daily_cases', 'day')
export const monthlyCases = casesBy('MonthlyCaseRow', 'monthly_cases', 'month')

/** Orders by the day they were placed, and what after-sales granted on them (a cohort by placing day). */
const ordersBy = (name: string, tableName: string, time: 'day' | 'month') =>
  new EntitySchema<RollupRow>({
    name,
    tableName,
    columns: {
      dimension: keyed(text),
      member: keyed(text),
      [time]: keyed(date),
      currency: keyed(text),
      channel: keyed(text),
      n: int,
      items: int,
      paid_minor: minor,
      granted_orders: int,
      granted_items: int,
      granted_minor: minor,
    },
  })
export const dailyOrders = ordersBy('DailyOrderRow', 'daily_orders', 'day')
export const monthlyOrders = ordersBy('MonthlyOrderRow', 'monthly_orders', 'month')

/** Orders by the month they were delivered, and those whose first return was opened within so many days. */
export const monthlyDeliveries = new EntitySchema<RollupRow>({
  name: 'MonthlyDeliveryRow',
  tableName: 'monthly_deliveries',
  columns: {
    dimension: keyed(text),
    member: keyed(text),
    month: keyed(text),
    currency: keyed(text),
    channel: keyed(text),
    n: int,
    ...Object.fromEntries(RETURN_AGES.map((age) => [`within_${age}`, int])),
  },
})

/** Reviews by bands of whole days of delay; `value_square` is the sum of the squares of `value_centi`, for intervals. */
const delaysBy = (name: string, tableName: string, time: 'day' | 'month') =>
  new EntitySchema<RollupRow>({
    name,
    tableName,
    columns: {
      [time]: keyed(date),
      channel: keyed(text),
      category: keyed(text),
      delay_from: keyed(int),
      stars: keyed(int),
      n: int,
      value_centi: int,
      value_square: int,
      commented: int,
      defaulted: int,
      replied: int,
    },
  })
export const dailyDelays = delaysBy('DailyDelayRow', 'daily_delays', 'day')
export const monthlyDelays = delaysBy('MonthlyDelayRow', 'monthly_delays', 'month')

/** Comments by aspect and, where `term` is not empty, by a term that stands for it. */
export const monthlyTopics = new EntitySchema<RollupRow>({
  name: 'MonthlyTopicRow',
  tableName: 'monthly_topics',
  columns: {
    month: keyed(text),
    category: keyed(text),
    aspect: keyed(text),
    term: keyed(text),
    n: int,
    positive: int,
    negative: int,
  },
})

export interface SavedViewRow {
  id: number
  page: string
  name: string
  query: Record<string, string>
  at: number
  actor: string
}
export const savedViews = new EntitySchema<SavedViewRow>({
  name: 'SavedViewRow',
  tableName: 'saved_views',
  columns: { id: key, page: text, name: text, query: json, at: instant, actor: text },
})

export interface DismissedAlarmRow {
  alarm: string
  at: number
  actor: string
}
export const dismissedAlarms = new EntitySchema<DismissedAlarmRow>({
  name: 'DismissedAlarmRow',
  tableName: 'dismissed_alarms',
  columns: { alarm: keyed(text), at: instant, actor: text },
})
