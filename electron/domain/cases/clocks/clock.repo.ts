/** The clocks of a case as rows. At most one runs; one more may stand still beside it. */
import type { CaseStatus } from '../../../../shared/model/case'
import type { ClockStep, StepClock } from '../../../../shared/model/policy'
import { endOfDay } from '../../../../shared/time'
import { insertRow, selectOf, updateRows } from '../../../db/rows'
import type { CaseRow } from '../../../db/schema/cases'
import { caseClocks, type ClockRow } from '../../../db/schema/services'
import type { ReadSql } from '../../../db/sql'
import type { WriteContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'
import { clockDue, clockEnd, clockLeft, clockStepOf, pausedStepOf } from './case-clocks'

/** What a case's row says of its clocks. */
export type Due = Pick<CaseRow, 'dueAt' | 'deadlineAt' | 'breached'>

/** Clocks that have not ended, oldest first. */
export function openClocks(sql: ReadSql, caseId: number): Promise<ClockRow[]> {
  return sql.all(`${selectOf(caseClocks)} WHERE case_id = ? AND ended_at IS NULL ORDER BY position`, [caseId])
}

/** The terms of a step's clock in the policy the case keeps. */
export async function clockTerms(
  context: WriteContext,
  { policyVersionId }: Pick<CaseRow, 'policyVersionId'>,
  step: ClockStep,
): Promise<StepClock> {
  return (await loadPolicyVersion(context.sql, policyVersionId)).document.clocks[step]
}

/**
 * Turns the clocks to where the case goes: ends, or stops, what ran, and starts, or lets go on, what runs there. A step
 * that goes on keeps its clock; with another step a platform's deadline has had its time.
 */
export async function turnClocks(context: WriteContext, row: CaseRow, status: CaseStatus): Promise<Due> {
  const [from, to] = [clockStepOf(row.status as CaseStatus), clockStepOf(status)]
  const paused = pausedStepOf(status)
  if (from === to && pausedStepOf(row.status as CaseStatus) === paused)
    return { dueAt: row.dueAt, deadlineAt: row.deadlineAt, breached: row.breached }
  let dueAt: number | null = null
  let { breached } = row
  for (const clock of await openClocks(context.sql, row.id)) {
    if (clock.step === to) dueAt = await goOn(context, row, clock)
    else if (clock.step !== paused) breached += Number(await end(context, clock))
    else if (clock.pausedAt === null) await stop(context, row, clock)
  }
  if (to !== null && dueAt === null) dueAt = await startClock(context, row, to, null)
  return { dueAt, deadlineAt: from === to ? row.deadlineAt : null, breached }
}

/** Starts a step's clock; a platform's deadline wins over the policy's hours. */
export async function startClock(
  context: WriteContext,
  row: Pick<CaseRow, 'id' | 'policyVersionId' | 'legalDueOn'>,
  step: ClockStep,
  deadlineAt: number | null,
): Promise<number> {
  const terms = await clockTerms(context, row, step)
  const at = context.now()
  const dueAt = deadlineAt ?? Math.min(clockDue(at, terms, context.shop), legalEnd(context, row, step))
  const last = await context.sql.first<{ position: number | null }>(
    'SELECT max(position) AS position FROM case_clocks WHERE case_id = ?',
    [row.id],
  )
  await insertRow<ClockRow>(context.sql, caseClocks, {
    caseId: row.id,
    position: (last?.position ?? 0) + 1,
    step,
    startedAt: at,
    dueAt,
    leftMs: null,
    basis: deadlineAt === null ? 'policy' : 'imported',
    citation: deadlineAt === null ? terms.citation : null,
    pausedAt: null,
    pausedMs: 0,
    endedAt: null,
    breached: 0,
  })
  return dueAt
}

/** Money is paid by the legal day, whatever hours the policy gives itself. */
function legalEnd({ shop }: WriteContext, { legalDueOn }: Pick<CaseRow, 'legalDueOn'>, step: ClockStep): number {
  return step === 'pay' && legalDueOn !== null ? endOfDay(legalDueOn, shop.timeZone) : Infinity
}

/** Gives the running clock a platform's deadline, or, with null, the policy's time from when it started. */
export async function setClockDue(
  context: WriteContext,
  row: CaseRow,
  deadlineAt: number | null,
): Promise<number | null> {
  const running = (await openClocks(context.sql, row.id)).find(({ pausedAt }) => pausedAt === null)
  if (!running) return deadlineAt
  const terms = await clockTerms(context, row, running.step as ClockStep)
  const dueAt =
    deadlineAt ??
    clockEnd(clockDue(running.startedAt, terms, context.shop), running.pausedMs, { counts: 'elapsed' }, context.shop)
  const basis = deadlineAt === null ? 'policy' : 'imported'
  await change(context, running, { dueAt, basis, citation: deadlineAt === null ? terms.citation : null })
  return dueAt
}

async function goOn(context: WriteContext, row: CaseRow, clock: ClockRow): Promise<number | null> {
  if (clock.pausedAt === null) return clock.dueAt
  const at = context.now()
  const dueAt = clockEnd(at, clock.leftMs ?? 0, await countingOf(context, row, clock), context.shop)
  const pausedMs = clock.pausedMs + (at - clock.pausedAt)
  await change(context, clock, { dueAt, leftMs: null, pausedAt: null, pausedMs })
  return dueAt
}

async function stop(context: WriteContext, row: CaseRow, clock: ClockRow): Promise<void> {
  const at = context.now()
  const leftMs = clockLeft(at, clock.dueAt ?? at, await countingOf(context, row, clock), context.shop)
  await change(context, clock, { dueAt: null, leftMs, pausedAt: at })
}

/** Answers whether it had run out. */
async function end(context: WriteContext, clock: ClockRow): Promise<boolean> {
  const at = context.now()
  const late = clock.pausedAt === null ? clock.dueAt !== null && at > clock.dueAt : (clock.leftMs ?? 0) < 0
  await change(context, clock, { endedAt: at, breached: Number(late) })
  return late
}

/** A platform's deadline is a plain instant: its time always runs. */
async function countingOf(context: WriteContext, row: CaseRow, clock: ClockRow): Promise<Pick<StepClock, 'counts'>> {
  return clock.basis === 'imported' ? { counts: 'elapsed' } : clockTerms(context, row, clock.step as ClockStep)
}

async function change(context: WriteContext, clock: ClockRow, changes: Partial<ClockRow>): Promise<void> {
  await updateRows(context.sql, caseClocks, changes, 'case_id = ? AND position = ?', [clock.caseId, clock.position])
}
