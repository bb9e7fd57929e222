import type { Output, Parsed } from '../../../shared/contract'
import { TIMED_STEPS, type Period, type TimedStep } from '../../../shared/model/measures'
import { addDays, endOfDay, localDateOf, startOfDay, startOfPeriod } from '../../../shared/time'
import { AGENT } from '../../db/measures'
import { caseConditions, STEP_TIMES } from '../cases/case-conditions'
import type { ReadContext } from '../context'
import { percentile } from './math/percentile'
import { checkPeriod } from './period'

type Times = Output<'statistics.times'>
type Input = Parsed<'statistics.times'>
interface Group {
  key: string
  /** Unsorted, ms. */
  durations: number[]
}

const KEYS = { kind: 'cases.kind', channel: 'cases.channel', agent: AGENT } as const

/**
 * How long the steps took that were taken in a period, from the opening of their case: each kind (channel, agent, month)
 * and, first, all together. Percentiles of the very durations, not of averages. @throws Refusal time.backwards
 */
export async function times(context: ReadContext, input: Input): Promise<Times> {
  checkPeriod(input)
  const steps = await Promise.all(TIMED_STEPS.map((step) => durationsOf(context, input, step)))
  return TIMED_STEPS.flatMap((step, index) => {
    const groups = steps[index]!
    if (groups.length === 0) return []
    const all: Group = { key: '', durations: groups.flatMap(({ durations }) => durations) }
    return [all, ...groups].map(({ key, durations }) => ({ step, key, n: durations.length, ...spreadOf(durations) }))
  })
}

async function durationsOf(context: ReadContext, input: Input, step: TimedStep): Promise<Group[]> {
  const { by, from, to } = input
  if (by !== 'month') return groupsOf(context, input, step, KEYS[by], { from, to })
  const months = await monthsOf(context, { from, to }, step)
  const groups = await Promise.all(
    months.map((month) => groupsOf(context, input, step, `'${month.from.slice(0, 7)}'`, month)),
  )
  return groups.flat()
}

/** Durations leave the database as one text per group: a row for each would take longer than the rest. */
async function groupsOf(
  { sql, shop }: ReadContext,
  { filter }: Input,
  step: TimedStep,
  key: string,
  period: Period,
): Promise<Group[]> {
  const taken = caseConditions({ ...filter, timed: step, counted: { measure: 'opened', ...period } }, shop)
  const rows = await sql.all<{ key: string; durations: string }>(
    `SELECT ${key} AS key, json_group_array(${STEP_TIMES[step]} - cases.opened_at) AS durations FROM cases
     WHERE ${taken.sql} GROUP BY 1 ORDER BY 1`,
    taken.parameters,
  )
  return rows.map((row) => ({ key: row.key, durations: JSON.parse(row.durations) as number[] }))
}

/** The months of a period, cut to it, between the first and the last time that the step was taken. */
async function monthsOf({ sql, shop }: ReadContext, { from, to }: Period, step: TimedStep): Promise<Period[]> {
  const { timeZone } = shop
  const time = STEP_TIMES[step]
  const range = [startOfDay(from, timeZone), endOfDay(to, timeZone)]
  const taken = await sql.first<{ first: number | null; last: number | null }>(
    `SELECT (SELECT min(${time}) FROM cases WHERE ${time} BETWEEN ?1 AND ?2) AS first,
       (SELECT max(${time}) FROM cases WHERE ${time} BETWEEN ?1 AND ?2) AS last`,
    range,
  )
  if (taken?.first == null || taken.last == null) return []
  const [first, last] = [localDateOf(taken.first, timeZone), localDateOf(taken.last, timeZone)]
  const months: Period[] = []
  for (let day = first; day <= last;) {
    const next = startOfPeriod(addDays(startOfPeriod(day, 'month'), 31), 'month')
    months.push({ from: day, to: addDays(next, -1) < last ? addDays(next, -1) : last })
    day = next
  }
  return months
}

function spreadOf(durations: readonly number[]): Omit<Times[number], 'step' | 'key' | 'n'> {
  const sorted = [...Float64Array.from(durations).sort()]
  const at = (percent: number) => Math.round(percentile(sorted, percent) ?? 0)
  return {
    leastMs: at(0),
    lowerQuartileMs: at(25),
    medianMs: at(50),
    upperQuartileMs: at(75),
    p90Ms: at(90),
    mostMs: at(100),
  }
}
