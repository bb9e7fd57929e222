import type { Output, Parsed } from '../../../shared/contract'
import { RETURN_AGES, type ReturnAge } from '../../../shared/model/measures'
import { addDays, localDateOf, startOfPeriod } from '../../../shared/time'
import type { ReadContext } from '../context'
import { checkPeriod } from './period'
import { sumDeliveries, type DeliverySums } from './rollup.repo'

type Cohorts = Output<'statistics.cohorts'>
type Cell = Cohorts['rows'][number]['cells'][number]

/**
 * Return rates by month of delivery: the share of the orders delivered in a month whose first return was opened within so
 * many days. Every month the period touches stands whole. Reasons, agents and kinds other than returns are not kept with
 * deliveries: under such a filter the shares are not known. Basis points, rounded. @throws Refusal time.backwards
 */
export async function cohorts(
  { sql, shop, now }: ReadContext,
  { from, to, filter }: Parsed<'statistics.cohorts'>,
): Promise<Cohorts> {
  checkPeriod({ from, to })
  const today = localDateOf(now(), shop.timeZone)
  const { kind = 'return', reason, agent } = filter
  const known = kind === 'return' && reason === undefined && agent === undefined
  const months = await sumDeliveries(sql, { from, to }, filter)
  return {
    ages: [...RETURN_AGES],
    rows: months.map((sums) => ({
      month: sums.month,
      orders: sums.n,
      cells: RETURN_AGES.map((withinDays) => cellOf(sums, withinDays, today, known)),
    })),
  }
}

function cellOf(
  { month, n: orders, within }: DeliverySums,
  withinDays: ReturnAge,
  today: string,
  known: boolean,
): Cell {
  const n = known ? within[withinDays] : 0
  return {
    withinDays,
    n,
    bps: known && orders > 0 ? Math.round((n / orders) * 10_000) : null,
    censored: addDays(lastDayOf(month), withinDays) >= today,
  }
}

/** Of a month as in `2026-11`. */
export function lastDayOf(month: string): string {
  return addDays(startOfPeriod(addDays(`${month}-01`, 31), 'month'), -1)
}
