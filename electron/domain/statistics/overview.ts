import type { Output, Parsed } from '../../../shared/contract'
import type { StatisticsFilter } from '../../../shared/contract/statistics'
import { floorShare } from '../../../shared/money'
import type { Period } from '../../../shared/model/measures'
import type { ReadSql } from '../../db/sql'
import { caseConditions } from '../cases/case-conditions'
import type { ReadContext } from '../context'
import { noCases } from './no-cases'
import { checkPeriod, periodBefore } from './period'
import { sumCases, sumOrders, type OrderFigures } from './rollup.repo'

type Overview = Output<'statistics.overview'>
type CurrencyOverview = Overview['current'][number]

/** Orders, cases and money of a period beside the period before it. @throws Refusal time.backwards, time.out_of_range */
export async function overview(
  { sql, shop, now }: ReadContext,
  input: Parsed<'statistics.overview'>,
): Promise<Overview> {
  const { filter, from, to } = input
  const period = { from, to }
  checkPeriod(period)
  const before = periodBefore(period)
  const [current, previous, open] = await Promise.all([
    figuresOf(sql, period, filter),
    figuresOf(sql, before, filter),
    openCases({ sql, shop }, filter, now()),
  ])
  return { period, before, timeZone: shop.timeZone, current, previous, ...open }
}

async function figuresOf(sql: ReadSql, period: Period, filter: StatisticsFilter): Promise<CurrencyOverview[]> {
  const [orders, cases] = await Promise.all([
    sumOrders(sql, period, filter, ['currency']),
    sumCases(sql, period, filter, ['currency']),
  ])
  const currencies = [...new Set([...orders, ...cases].map(({ currency }) => currency))].sort()
  return currencies.map((currency) => {
    const sold = orders.find((sums) => sums.currency === currency)
    return {
      currency,
      orders: { n: sold?.n ?? 0, amountMinor: sold?.paidMinor ?? 0 },
      items: sold?.items ?? 0,
      ...(cases.find((sums) => sums.currency === currency)?.figures ?? noCases()),
      ...ratesOf(sold, filter),
    }
  })
}

/**
 * Refund rates of the orders placed in the period, basis points rounded down; under a product or category of that part of
 * them. What was granted on an order is not kept by kind, reason and agent, so under such a filter the rates are not known.
 */
function ratesOf(sold: OrderFigures | undefined, { kind, reason, agent }: StatisticsFilter) {
  const known = kind === undefined && reason === undefined && agent === undefined ? sold : undefined
  const rate = (part: number, whole: number) => (whole > 0 ? floorShare(part, 10_000, whole) : null)
  return {
    refundRateByOrderBps: rate(known?.grantedOrders ?? 0, known?.n ?? 0),
    refundRateByItemBps: rate(known?.grantedItems ?? 0, known?.items ?? 0),
    refundRateByValueBps: rate(known?.grantedMinor ?? 0, known?.paidMinor ?? 0),
  }
}

/** Cases that are open now, whenever they were opened; the same conditions as the queue's tabs. */
async function openCases(
  { sql, shop }: Pick<ReadContext, 'sql' | 'shop'>,
  filter: StatisticsFilter,
  now: number,
): Promise<{ openNow: number; overdueNow: number }> {
  const condition = caseConditions(filter, shop)
  const row = await sql.first<{ openNow: number; overdueNow: number }>(
    `SELECT count(*) AS openNow, count(*) FILTER (WHERE due_at < ?) AS overdueNow FROM cases
     WHERE closed_at IS NULL AND ${condition.sql}`,
    [now, ...condition.parameters],
  )
  return row ?? { openNow: 0, overdueNow: 0 }
}
