/** Moving a case: the table in shared/model/case-moves.ts says which moves are valid, here they happen. */
import {
  canMove,
  statusOf,
  CLOSED_STATUSES,
  TRANSITIONS,
  type CaseMove,
  type CaseStanding,
  type CaseStates,
} from '../../../shared/model/case'
import { Refusal } from '../../../shared/refusals'
import { localDateOf } from '../../../shared/time'
import type { CaseRow } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import type { OrderChange } from '../orders/change-order'
import { changeCase, loadCase, type TimelineStep } from './case.repo'
import { turnClocks } from './clocks/clock.repo'

/** @throws Refusal case.unknown, case.stale, case.wrong_state */
export async function loadForMove(
  context: WriteContext,
  target: { id: number; version: number },
  move: CaseMove,
): Promise<CaseRow> {
  const row = await loadAtVersion(context, target)
  if (!canMove(standingOf(row), move)) throw new Refusal('case.wrong_state', { state: row.status, move })
  return row
}

/** @throws Refusal case.unknown, case.stale */
export async function loadAtVersion(context: WriteContext, target: { id: number; version: number }): Promise<CaseRow> {
  const row = await loadCase(context.sql, target.id)
  if (row.version !== target.version)
    throw new Refusal('case.stale', { currentVersion: row.version, status: row.status })
  return row
}

export function standingOf(row: CaseRow): CaseStanding {
  const { decision, goods, work, out, money, kind } = row as CaseStates & Pick<CaseStanding, 'kind'>
  return { decision, goods, work, out, money, kind, granted: row.grantedAt !== null, shipFirst: row.shipFirst === 1 }
}

export interface Step extends Omit<TimelineStep, 'step'> {
  move: CaseMove
  /** Where the move leads differently from its row in the table (a grant of nothing owes nothing). */
  to?: Partial<CaseStates>
  changes?: Partial<CaseRow>
  order?: OrderChange
}

/** Takes a checked move: sets the machines and the status, turns the clocks, and closes the case or opens it again. */
export async function takeStep(
  context: WriteContext,
  before: CaseRow,
  { move, to, changes = {}, order = {}, ...entry }: Step,
): Promise<void> {
  const states = { ...TRANSITIONS[move].to, ...to }
  const status = statusOf(standingOf({ ...before, ...changes, ...states }))
  const closed = CLOSED_STATUSES.includes(status)
  const closedAt = closed ? (before.closedAt ?? changes.settledAt ?? context.now()) : null
  await changeCase(
    context,
    before,
    {
      ...states,
      status,
      closedAt,
      closedOn: closedAt === null ? null : localDateOf(closedAt, context.shop.timeZone),
      ...(await turnClocks(context, { ...before, ...changes, status: before.status }, status)),
      ...changes,
    },
    order,
    { step: move, ...entry },
  )
}
