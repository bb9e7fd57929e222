/**
 * Where a figure leads: the list that holds exactly the rows it counts. The words of the addresses:
 *
 * `/cases`: `view` (`all` for whatever a chart counts), `measure` `from` `to` (a case measure and its days), the filters
 * `channel` `currency` `kind` `reason` `sku` `category` `agent` `segment`, `decision` `outcome` (a mark of the decision
 * flow), `clock` with `late=yes|no` (a step whose clock ended `from`–`to`), `timed` (a step taken `from`–`to`; beside `clock`
 * and `timed` the measure only carries the days), `rule` (granted under this rule) with
 * `bearer` (who bears it) and `citation` (what it cites, empty for nothing), `openOn` (open at the end of that day).
 *
 * `/orders`: `placedFrom` `placedTo`, or `measure` `from` `to` (`granted`, `delivered`, `returned`) with `within` (days until
 * the first return), and `channel` `currency` `sku` `category` `segment`.
 */
import type { RouteLocationRaw } from 'vue-router'
import type { CaseMeasure, CountedOrders, StatisticsFilter } from '../../../shared/contract/statistics'
import type { TimedStep } from '../../../shared/model/measures'
import type { Period } from './periods'

/** What a mark adds to the filters of the page. */
export interface Narrowed extends StatisticsFilter {
  decision?: string
  outcome?: string
  rule?: string
  /** Beside a rule: who bears what it gave. */
  bearer?: string
  /** Beside a rule: what it cites, empty for nothing. */
  citation?: string
}

const casesWith = (query: Readonly<Record<string, string | undefined>>): RouteLocationRaw => ({
  path: '/cases',
  query: { view: 'all', ...query },
})

export function casesBehind(measure: CaseMeasure, { from, to }: Period, filter: Narrowed): RouteLocationRaw {
  return casesWith({ measure, from, to, ...filter })
}

/** Cases whose clock of a step ended in the period: all, the late ones, or those in time. */
export function casesTimed(step: string, { from, to }: Period, filter: Narrowed, late?: boolean): RouteLocationRaw {
  const inTime = late === undefined ? {} : { late: late ? 'yes' : 'no' }
  return casesWith({ clock: step, ...inTime, measure: 'opened', from, to, ...filter })
}

/** Cases that took a step in the period. */
export function casesThatTook(step: TimedStep, { from, to }: Period, filter: Narrowed): RouteLocationRaw {
  return casesWith({ timed: step, measure: 'opened', from, to, ...filter })
}

/** What orders can be narrowed by: they know nothing of kind, reason and agent. */
function orderFilter({ channel, currency, sku, category, segment }: StatisticsFilter) {
  return {
    ...(channel && { channel }),
    ...(currency && { currency }),
    ...(sku && { sku }),
    ...(category && { category }),
    ...(segment && { segment }),
  }
}

/** Orders placed in a period. */
export function ordersBehind({ from, to }: Period, filter: StatisticsFilter): RouteLocationRaw {
  return { path: '/orders', query: { placedFrom: from, placedTo: to, ...orderFilter(filter) } }
}

/** Orders that a measure other than their placing counts. */
export function ordersCounted(counted: CountedOrders, filter: StatisticsFilter): RouteLocationRaw {
  const { measure, from, to, withinDays } = counted
  const within = withinDays === undefined ? {} : { within: String(withinDays) }
  return { path: '/orders', query: { measure, from, to, ...within, ...orderFilter(filter) } }
}

/** The backlog at the end of a day. */
export function casesOpenOn(day: string, filter: StatisticsFilter): RouteLocationRaw {
  return casesWith({ openOn: day, ...filter })
}

export function casesNow(view: 'open' | 'overdue', filter: StatisticsFilter): RouteLocationRaw {
  return { path: '/cases', query: { view, ...filter } }
}
