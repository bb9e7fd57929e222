import type { Output, Parsed } from '../../../shared/contract'
import type { ReadContext } from '../context'
import { checkPeriod, cutPeriod } from './period'
import { figures, sumCases, sumOrders } from './rollup.repo'

type Series = Output<'statistics.series'>

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
  const [orders, cases] = await Promise.all([
    sumOrders(sql, period, filter, 'day'),
    sumCases(sql, period, filter, 'day'),
  ])
  const occurring = [...new Set([...orders, ...cases].map(({ currency }) => currency))].sort()
  const currencies = occurring.length > 0 ? occurring : [filter.currency ?? shop.currency]
  const stepOf = indexSteps(steps)
  const at = ({ day, currency }: { day: string; currency: string }) => `${currency} ${stepOf(day)}`
  const soldAt = groupBy(orders, at)
  const casesAt = groupBy(cases, at)
  const points = currencies.flatMap((currency) =>
    steps.map((step, index) => {
      const sold = soldAt.get(`${currency} ${index}`) ?? []
      return {
        ...step,
        currency,
        orders: { n: sum(sold.map(({ n }) => n)), amountMinor: sum(sold.map(({ paidMinor }) => paidMinor)) },
        ...figures(casesAt.get(`${currency} ${index}`) ?? []),
      }
    }),
  )
  return { timeZone: shop.timeZone, points }
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Which step a day falls into, found by halving: steps are in order and leave no gap. */
function indexSteps(steps: readonly { from: string }[]): (day: string) => number {
  return (day) => {
    let low = 0
    let high = steps.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (steps[middle]!.from <= day) low = middle
      else high = middle - 1
    }
    return low
  }
}
