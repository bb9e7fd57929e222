import type { Output, Parsed } from '../../../shared/contract'
import { wilsonBps } from '../../../shared/wilson'
import { caseConditions, withinDays } from '../cases/case-conditions'
import type { ReadContext } from '../context'
import { checkPeriod } from './period'

/**
 * Cases by each step whose clock ended in a period, and how many of them had kept it. A case counts once for a step,
 * however often its clock ran; it kept it when none of those runs was late. @throws Refusal time.backwards
 */
export async function sla(
  { sql, shop }: ReadContext,
  { from, to, filter }: Parsed<'statistics.sla'>,
): Promise<Output<'statistics.sla'>> {
  checkPeriod({ from, to })
  const ended = withinDays('ended_at', { from, to }, shop)
  const picked = caseConditions(filter, shop)
  const whose = picked.parameters.length === 0 ? '' : `AND case_id IN (SELECT cases.id FROM cases WHERE ${picked.sql})`
  const steps = await sql.all<{ step: string; n: number; kept: number }>(
    `SELECT step, count(*) AS n, count(*) FILTER (WHERE late = 0) AS kept FROM (
       SELECT step, max(breached) AS late FROM case_clocks WHERE ${ended.sql} ${whose} GROUP BY step, case_id)
     GROUP BY step ORDER BY n DESC, step`,
    [...ended.parameters, ...picked.parameters],
  )
  return steps.map(({ step, n, kept }) => ({ step, n, kept, ...wilsonBps(n, kept) }))
}
