/**
 * The condition of a filter over `cases`, stated once: the queue, its counts, and statistics that read rows all pick by it,
 * so that a mark of a chart and the list behind it hold the same cases.
 *
 * `counted` alone picks the cases of its measure. Beside `clock` or `timed` it says only in which days the clock ended, or
 * the step was taken, and its measure is not asked. `rule` stands beside it: cases of the measure whose standing grant has
 * the rule.
 */
import type { CaseFilter } from '../../../shared/contract/cases'
import type { ShopSettings } from '../../../shared/contract/desk'
import type { Period, TimedStep } from '../../../shared/model/measures'
import { Refusal } from '../../../shared/refusals'
import { endOfDay, startOfDay } from '../../../shared/time'
import { HAS_MEMBER } from '../../db/has-member'
import { countedCondition } from '../../db/measures'
import { searchCondition } from '../../db/search-condition'
import type { SqlValue } from '../../db/sql'

export interface Condition {
  sql: string
  parameters: SqlValue[]
}
type Shop = Pick<ShopSettings, 'timeZone'>
type Outcome = NonNullable<CaseFilter['outcome']>

/** When a step was taken; the opening begins all of them. */
export const STEP_TIMES: Readonly<Record<TimedStep, string>> = {
  reply: 'cases.replied_at',
  decision: 'cases.decided_at',
  goods_back: 'cases.goods_back_at',
  settlement: 'cases.settled_at',
}

/** How a case ended, the first that holds: still open, goods replaced or repaired, money settled, or none of these. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  open: 'cases.closed_at IS NULL',
  replaced: `cases.kind = 'exchange' AND cases.goods_out = 'delivered'`,
  repaired: `cases.kind = 'repair' AND cases.work = 'repaired'`,
  settled: `cases.money = 'settled'`,
  closed: 'true',
}
export const OUTCOME = `CASE ${Object.entries(OUTCOMES)
  .map(([outcome, condition]) => `WHEN ${condition} THEN '${outcome}'`)
  .join(' ')} END`

const PLAIN = {
  kind: 'cases.kind = ?',
  reason: 'cases.reason = ?',
  channel: 'cases.channel = ?',
  currency: 'cases.currency = ?',
  orderId: 'cases.order_id = ?',
  buyerId: 'cases.buyer_id = ?',
  decision: 'cases.decision = ?',
  openedFrom: 'cases.opened_on >= ?',
  openedTo: 'cases.opened_on <= ?',
  openOn: `? BETWEEN cases.opened_on AND coalesce(date(cases.closed_on, '-1 day'), '9999-12-31')`,
  sku: HAS_MEMBER.case.product,
  category: HAS_MEMBER.case.category,
  segment: HAS_MEMBER.case.segment,
} as const satisfies Partial<Record<keyof CaseFilter, string>>

/** @throws Refusal time.backwards */
export function caseConditions(filter: CaseFilter, shop: Shop): Condition {
  const { openedFrom, openedTo, counted } = filter
  if ((openedFrom && openedTo && openedFrom > openedTo) || (counted && counted.from > counted.to))
    throw new Refusal('time.backwards')
  const conditions: Condition[] = []
  if (filter.text) conditions.push(textCondition(filter.text))
  if (filter.ids)
    conditions.push({
      sql: 'cases.id IN (SELECT value FROM json_each(?))',
      parameters: [JSON.stringify(filter.ids)],
    })
  for (const field of Object.keys(PLAIN) as (keyof typeof PLAIN)[]) {
    const value = filter[field]
    if (value !== undefined) conditions.push({ sql: PLAIN[field], parameters: [value] })
  }
  if (filter.rule) conditions.push(ruleCondition({ ...filter, rule: filter.rule }))
  if (filter.agent !== undefined) conditions.push(agentCondition(filter, filter.agent))
  if (filter.outcome) conditions.push(outcomeCondition(filter.outcome))
  if (filter.clock) conditions.push(clockCondition(filter.clock, counted, shop))
  if (filter.timed) conditions.push(withinDays(STEP_TIMES[filter.timed], counted, shop))
  if (counted && !filter.clock && !filter.timed) conditions.push(countedCondition(counted))
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || 'true',
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}

/** An instant that is known and, with a period, lies within its days as the shop counts them. */
export function withinDays(column: string, period: Period | undefined, { timeZone }: Shop): Condition {
  if (!period) return { sql: `${column} IS NOT NULL`, parameters: [] }
  return {
    sql: `${column} BETWEEN ? AND ?`,
    parameters: [startOfDay(period.from, timeZone), endOfDay(period.to, timeZone)],
  }
}

/**
 * Few agents handle most cases: but where days of opening narrow them, which the index by agent holds too, a plus keeps
 * SQLite from reading everything an agent ever did.
 */
function agentCondition({ counted, clock, timed }: CaseFilter, agent: string): Condition {
  const byOpening = counted?.measure === 'opened' && !clock && !timed
  return { sql: `${byOpening ? '' : '+'}${HAS_MEMBER.case.agent}`, parameters: [agent] }
}

function outcomeCondition(outcome: Outcome): Condition {
  if (outcome === 'open') return { sql: OUTCOMES.open, parameters: [] }
  return { sql: `${OUTCOME} = ?`, parameters: [outcome] }
}

/** The grant that stands has a money row of the rule, borne and cited as asked. */
function ruleCondition({
  rule,
  bearer,
  citation,
}: Pick<CaseFilter, 'bearer' | 'citation'> & { rule: string }): Condition {
  const asked = [
    ['money_rows.rule = ?', rule],
    ['money_rows.bearer = ?', bearer],
    [`coalesce(money_rows.citation, '') = ?`, citation],
  ] as const
  const given = asked.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]))
  return {
    sql: `(cases.granted_at IS NOT NULL AND EXISTS (SELECT 1 FROM money_rows WHERE money_rows.case_id = cases.id
      AND money_rows.grant_number = cases.grant_number AND ${given.map(({ sql }) => sql).join(' AND ')}))`,
    parameters: given.map(({ value }) => value),
  }
}

/** A case counts once for a step, however often its clock ran; it was in time when none of the runs was late. */
function clockCondition(
  { step, late }: NonNullable<CaseFilter['clock']>,
  period: Period | undefined,
  shop: Shop,
): Condition {
  const ended = withinDays('case_clocks.ended_at', period, shop)
  const clocks = `SELECT case_clocks.case_id FROM case_clocks WHERE ${ended.sql} AND case_clocks.step = ?`
  const parameters = [...ended.parameters, step]
  const any = { sql: `cases.id IN (${clocks})`, parameters }
  const broken = { sql: `cases.id IN (${clocks} AND case_clocks.breached <> 0)`, parameters }
  if (late === undefined) return any
  if (late) return broken
  return { sql: `(${any.sql} AND NOT ${broken.sql})`, parameters: [...parameters, ...parameters] }
}

/** A case is found by its number or by the words of its order. */
function textCondition(text: string): Condition {
  const found = searchCondition('order', text)
  return {
    sql: `(cases.number = ? OR cases.order_id IN (${found.sql}))`,
    parameters: [text.trim().toUpperCase(), ...found.parameters],
  }
}
