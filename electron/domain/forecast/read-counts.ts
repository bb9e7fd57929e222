import type { ForecastMeasure } from '../../../shared/contract/forecast'
import type { StatisticsFilter } from '../../../shared/contract/statistics'
import type { Period } from '../../../shared/model/measures'
import { Refusal } from '../../../shared/refusals'
import type { ReadSql } from '../../db/sql'
import { sumCases, sumOrders } from '../statistics/rollup.repo'
import { sumReceived } from '../statistics/scores/score.repo'

/** Counts by calendar date; a date that is missing counts nothing. */
export type DayCounts = ReadonlyMap<string, number>

/** Fields that say nothing of an order, or of a review. */
const UNKNOWN = {
  orders: ['kind', 'reason', 'agent'],
  reviews: ['currency', 'kind', 'reason', 'agent', 'segment'],
} as const

/** What is counted on each day of the period. @throws Refusal forecast.not_applicable */
export async function readCounts(
  sql: ReadSql,
  measure: ForecastMeasure,
  period: Period,
  filter: StatisticsFilter,
): Promise<DayCounts> {
  if (measure === 'orders') {
    refuseUnknown(measure, filter)
    const sums = await sumOrders(sql, period, filter, ['day'])
    return new Map(sums.map(({ day, n }) => [day, n]))
  }
  if (measure === 'reviews') return readReviews(sql, period, filter)
  const sums = await sumCases(sql, period, filter, ['day'], { measures: [measure] })
  return new Map(sums.map(({ day, figures }) => [day, figures[measure].n]))
}

/** Reviews as they arrive, whatever becomes of them. */
async function readReviews(sql: ReadSql, period: Period, filter: StatisticsFilter): Promise<DayCounts> {
  refuseUnknown('reviews', filter)
  const { channel, category, sku } = filter
  const days = await sumReceived(sql, period, { channel, category, sku })
  return new Map(days.map(({ day, received }) => [day, received]))
}

function refuseUnknown(measure: keyof typeof UNKNOWN, filter: StatisticsFilter): void {
  const unknown = UNKNOWN[measure].find((field) => filter[field] !== undefined)
  if (unknown !== undefined) throw new Refusal('forecast.not_applicable', { measure, filter: unknown })
}

const FIRST_DAYS = {
  orders: 'SELECT placed_on AS day FROM orders ORDER BY placed_at, id LIMIT 1',
  reviews: 'SELECT min(rated_on) AS day FROM reviews',
  cases: 'SELECT min(opened_on) AS day FROM cases',
} as const

/** Since when there are orders, reviews or cases at all: before, nothing was counted, which is not the same as none. */
export async function firstDayOf(sql: ReadSql, measure: ForecastMeasure): Promise<string | null> {
  const what = measure === 'orders' || measure === 'reviews' ? measure : 'cases'
  const first = await sql.first<{ day: string | null }>(FIRST_DAYS[what])
  return first?.day ?? null
}
