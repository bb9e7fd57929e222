import type { Output, Parsed } from '../../../shared/contract'
import { CASE_MEASURES, type CaseMeasure, type Period } from '../../../shared/model/measures'
import type { StatisticsFilter } from '../../../shared/contract/statistics'
import { addDays } from '../../../shared/time'
import type { ReadSql } from '../../db/sql'
import type { ReadContext } from '../context'
import { noCases } from './no-cases'
import { checkPeriod, cutPeriod, FIRST_DAY, indexSteps } from './period'
import { sumCases, sumOrders, type Figure } from './rollup.repo'

type Series = Output<'statistics.series'>
type Point = Series['points'][number]

/**
 * One point per step of the period and currency, zero where nothing happened. Without any figures there is still a
 * curve of zeros, in the currency asked for or the shop's own.
 * @throws Refusal time.backwards, statistics.too_many_points
 */
export async function series({ sql, shop }: ReadContext, input: Parsed<'statistics.series'>): Promise<Series> {
  const { filter, grain, from, to } = input
  const period = { from, to }
  checkPeriod(period)
  const steps = cutPeriod(period, grain)
  const time = grain === 'month' ? 'month' : 'day'
  const [orders, cases, backlog] = await Promise.all([
    sumOrders(sql, period, filter, ['currency', time]),
    sumCases(sql, period, filter, ['currency', time]),
    backlogBefore(sql, from, filter),
  ])
  const occurring = [...new Set([...orders, ...cases, ...backlog].map(({ currency }) => currency))].sort()
  const currencies = occurring.length > 0 ? occurring : [filter.currency ?? shop.currency]
  const points = new Map(currencies.map((currency) => [currency, steps.map((step) => emptyPoint(step, currency))]))
  const stepOf = indexSteps(steps)
  const at = (row: { currency: string } & Record<'day' | 'month', string>) =>
    points.get(row.currency)![stepOf(time === 'day' ? row.day : lastDay(row.month))]!
  for (const sold of orders) {
    const { orders: total } = at(sold)
    total.n += sold.n
    total.amountMinor += sold.paidMinor
  }
  for (const counted of cases) addFigures(at(counted), counted.figures)
  for (const [currency, own] of points) runBacklog(own, backlog.find((sums) => sums.currency === currency)?.open ?? 0)
  return { timeZone: shop.timeZone, points: [...points.values()].flat() }
}

/** A month's first day may lie before the period, its last one belongs to no other step. */
const lastDay = (month: string) => `${month}-31`

function emptyPoint(step: Period, currency: string): Point {
  return { ...step, currency, orders: { n: 0, amountMinor: 0 }, ...noCases(), backlog: 0 }
}

function addFigures(point: Point, figures: Record<CaseMeasure, Figure>): void {
  for (const measure of CASE_MEASURES) {
    point[measure].n += figures[measure].n
    point[measure].amountMinor += figures[measure].amountMinor
  }
}

/** Cases opened less cases closed before a day, per currency: those that were open as it began. */
async function backlogBefore(
  sql: ReadSql,
  day: string,
  filter: StatisticsFilter,
): Promise<{ currency: string; open: number }[]> {
  if (day <= FIRST_DAY) return []
  const before = { from: FIRST_DAY, to: addDays(day, -1) }
  const sums = await sumCases(sql, before, filter, ['currency'], { measures: ['opened', 'closed'] })
  return sums
    .map(({ currency, figures: { opened, closed } }) => ({ currency, open: opened.n - closed.n }))
    .filter(({ open }) => open !== 0)
}

function runBacklog(points: readonly Point[], before: number): void {
  let open = before
  for (const point of points) point.backlog = open += point.opened.n - point.closed.n
}
