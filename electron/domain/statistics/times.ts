import type { Output, Parsed } from '../../../shared/contract'
import { TIMED_STEPS, type TimedStep } from '../../../shared/model/measures'
import { addDays, localDateOf, startOfDay, startOfPeriod } from '../../../shared/time'
import { AGENT } from '../../db/measures'
import { caseConditions, STEP_TIMES } from '../cases/case-conditions'
import type { ReadContext } from '../context'
import { percentile } from './math/percentile'
import { checkPeriod } from './period'

type Times = Output<'statistics.times'>
type Input = Parsed<'statistics.times'>
interface Group {
  step: TimedStep
  key: string
  /** From the opening, ms; unsorted. */
  durations: number[]
}
/** As it leaves the database: one text per group, since a row for each case would take longer than all the rest. */
interface GroupRow {
  step: TimedStep
  key: string
  durations: string
  instants: string | null
}

const KEYS = { kind: 'cases.kind', channel: 'cases.channel', agent: AGENT } as const

/**
 * How long the steps took that were taken in a period, from the opening of their case: first all together, then each kind
 * (channel, agent, month). Percentiles of the very durations, not of averages. @throws Refusal time.backwards
 */
export async function times(context: ReadContext, input: Input): Promise<Times> {
  checkPeriod(input)
  const groups = await groupsOf(context, input)
  return TIMED_STEPS.flatMap((step) => {
    const own = groups.filter((group) => group.step === step)
    if (own.length === 0) return []
    const all = { key: '', durations: own.flatMap(({ durations }) => durations) }
    return [all, ...own].map(({ key, durations }) => ({ step, key, n: durations.length, ...spreadOf(durations) }))
  })
}

async function groupsOf({ sql, shop }: ReadContext, { by, from, to, filter }: Input): Promise<Group[]> {
  const { sku, category, segment, ...plain } = filter
  const members = caseConditions({ sku, category, segment }, shop)
  // What takes more than the case's own row to know is asked once, not for every step.
  const before =
    members.parameters.length > 0
      ? `WITH cases AS MATERIALIZED (SELECT * FROM main.cases AS cases WHERE ${members.sql})`
      : ''
  const [key, instants] = by === 'month' ? [`''`, true] : [KEYS[by], false]
  const steps = TIMED_STEPS.map((step) => {
    const time = STEP_TIMES[step]
    const taken = caseConditions({ ...plain, timed: step, counted: { measure: 'opened', from, to } }, shop)
    return {
      sql: `SELECT '${step}' AS step, ${key} AS key, json_group_array(${time} - cases.opened_at) AS durations,
        ${instants ? `json_group_array(${time})` : 'NULL'} AS instants FROM cases WHERE ${taken.sql} GROUP BY 2`,
      parameters: taken.parameters,
    }
  })
  const rows = await sql.all<GroupRow>(`${before} ${steps.map((step) => step.sql).join(' UNION ALL ')} ORDER BY key`, [
    ...members.parameters,
    ...steps.flatMap(({ parameters }) => parameters),
  ])
  return rows.flatMap((row) =>
    row.instants === null ? [parse(row)] : byMonth(parse(row), row.instants, shop.timeZone),
  )
}

function parse({ step, key, durations }: GroupRow): Group {
  return { step, key, durations: JSON.parse(durations) as number[] }
}

/** Instants come in their order, so that the calendar is asked once for each month. */
function byMonth({ step, durations }: Group, instants: string, timeZone: string): Group[] {
  const months = new Map<string, number[]>()
  let month = { since: Infinity, until: -Infinity, durations: [] as number[] }
  for (const [index, at] of (JSON.parse(instants) as number[]).entries()) {
    if (at < month.since || at > month.until) {
      const first = startOfPeriod(localDateOf(at, timeZone), 'month')
      const key = first.slice(0, '2026-11'.length)
      const until = startOfDay(startOfPeriod(addDays(first, 31), 'month'), timeZone) - 1
      month = { since: startOfDay(first, timeZone), until, durations: months.get(key) ?? [] }
      months.set(key, month.durations)
    }
    month.durations.push(durations[index]!)
  }
  return [...months]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, own]) => ({ step, key, durations: own }))
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
