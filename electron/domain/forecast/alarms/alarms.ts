import type { Output, Parsed } from '../../../../shared/contract'
import type { ReadContext } from '../../context'
import { yesterday } from '../days'
import { firstDayOf } from '../read-counts'
import { keyOf, weeksBefore, type Raised } from './alarm'
import { arrivals } from './arrivals'
import { dismissedAmong } from './dismissed.repo'
import { productAlarms, reasonAlarms } from './members'
import { isQuiet } from './quiet'
import { lateAlarms, lowStarAlarms } from './shares'

/**
 * What went beyond its limits as of a day that is over, the least likely first. A quantity is not looked at before there were
 * eight weeks of it to compare with.
 */
export async function alarms(
  context: ReadContext,
  input: Parsed<'forecast.alarms'>,
): Promise<Output<'forecast.alarms'>> {
  const last = yesterday(context)
  const on = input.on !== undefined && input.on < last ? input.on : last
  const raised = await raiseAll(context, on)
  const keyed = raised.map((alarm) => ({ key: keyOf(alarm), ...alarm }))
  const seen = await dismissedAmong(
    context.sql,
    keyed.map(({ key }) => key),
  )
  return {
    on,
    alarms: keyed
      .map((alarm) => ({ ...alarm, dismissedBy: seen.get(alarm.key) ?? null }))
      .sort((one, other) => one.pValue - other.pValue || other.n - one.n || (one.key < other.key ? -1 : 1)),
    quiet: isQuiet(context.shop, context.now()),
  }
}

async function raiseAll({ sql }: ReadContext, on: string): Promise<Raised[]> {
  const enoughBefore = (since: string | null) => since !== null && since <= weeksBefore(on).from
  const [cases, reviews] = await Promise.all([firstDayOf(sql, 'opened'), firstDayOf(sql, 'reviews')])
  const ofCases = enoughBefore(cases) ? [reasonAlarms(sql, on), productAlarms(sql, on), lateAlarms(sql, on)] : []
  const ofReviews = enoughBefore(reviews) ? [lowStarAlarms(sql, on)] : []
  return (await Promise.all([arrivals(sql, on), ...ofCases, ...ofReviews])).flat()
}
