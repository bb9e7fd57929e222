import type { Output, Parsed } from '../../../shared/contract'
import type { StatisticsFilter } from '../../../shared/contract/statistics'
import { floorShare } from '../../../shared/money'
import type { ReadSql, SqlValue } from '../../db/sql'
import type { ReadContext } from '../context'
import { CASE_FIELDS, checkPeriod, periodBefore, type Period } from './period'
import { figures, sumCases, sumOrders, type OrderSums } from './rollup.repo'

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
    openCases(sql, filter, now()),
  ])
  return { period, before, timeZone: shop.timeZone, current, previous, ...open }
}

async function figuresOf(sql: ReadSql, period: Period, filter: StatisticsFilter): Promise<CurrencyOverview[]> {
  const [orders, cases] = await Promise.all([
    sumOrders(sql, period, filter, 'period'),
    sumCases(sql, period, filter, 'period'),
  ])
  const currencies = [...new Set([...orders, ...cases].map(({ currency }) => currency))].sort()
  return currencies.map((currency) => {
    const sold = orders.find((sums) => sums.currency === currency)
    return {
      currency,
      orders: { n: sold?.n ?? 0, amountMinor: sold?.paidMinor ?? 0 },
      items: sold?.items ?? 0,
      ...figures(cases.filter((sums) => sums.currency === currency)),
      ...ratesOf(sold, filter),
    }
  })
}

/**
 * Refund rates of the orders placed in the period, basis points rounded down. What was granted on an order is not kept by
 * kind and reason, so under such a filter the rates are not known.
 */
function ratesOf(sold: OrderSums | undefined, { kind, reason }: StatisticsFilter) {
  const known = kind === undefined && reason === undefined ? sold : undefined
  const rate = (part: number, whole: number) => (whole > 0 ? floorShare(part, 10_000, whole) : null)
  return {
    refundRateByOrderBps: rate(known?.grantedOrders ?? 0, known?.n ?? 0),
    refundRateByItemBps: rate(known?.grantedItems ?? 0, known?.items ?? 0),
    refundRateByValueBps: rate(known?.grantedMinor ?? 0, known?.paidMinor ?? 0),
  }
}

/** Cases that are open now, whenever they were opened; the same conditions as the queue's tabs. */
async function openCases(
  sql: ReadSql,
  filter: StatisticsFilter,
  now: number,
): Promise<{ openNow: number; overdueNow: number }> {
  const given = CASE_FIELDS.flatMap((field): [string, SqlValue][] =>
    filter[field] === undefined ? [] : [[`AND ${field} = ?`, filter[field]]],
  )
  const row = await sql.first<{ openNow: number; overdueNow: number }>(
    `SELECT count(*) AS openNow, count(*) FILTER (WHERE due_at < ?) AS overdueNow FROM cases
     WHERE closed_at IS NULL ${given.map(([condition]) => condition).join(' ')}`,
    [now, ...given.map(([, value]) => value)],
  )
  return row ?? { openNow: 0, overdueNow: 0 }
}
