/** Moving a case: the table in shared/model/case.ts says which moves are valid, here they happen. */
import {
  canMove,
  statusOf,
  CLOSED_STATUSES,
  TRANSITIONS,
  type CaseMove,
  type CaseStates,
} from '../../../shared/model/case'
import { Refusal } from '../../../shared/refusals'
import { localDateOf } from '../../../shared/time'
import type { CaseRow } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import type { OrderChange } from '../orders/change-order'
import { changeCase, loadCase, type TimelineStep } from './case.repo'

/** @throws Refusal case.unknown, case.stale, case.wrong_state */
export async function loadForMove(
  context: WriteContext,
  target: { id: number; version: number },
  move: CaseMove,
): Promise<CaseRow> {
  const row = await loadCase(context.sql, target.id)
  if (row.version !== target.version)
    throw new Refusal('case.stale', { currentVersion: row.version, status: row.status })
  if (!canMove(statesOf(row), move)) throw new Refusal('case.wrong_state', { state: row.status, move })
  return row
}

export function statesOf(row: CaseRow): CaseStates {
  return { decision: row.decision as CaseStates['decision'], money: row.money as CaseStates['money'] }
}

export interface Step extends Omit<TimelineStep, 'step'> {
  move: CaseMove
  /** Where the move leads differently from its row in the table (a grant of nothing owes nothing). */
  to?: Partial<CaseStates>
  changes?: Partial<CaseRow>
  order?: OrderChange
}

/** Takes a checked move: sets both machines, the status, and the closing time when the case closes or opens again. */
export async function takeStep(
  context: WriteContext,
  before: CaseRow,
  { move, to, changes = {}, order = {}, ...entry }: Step,
): Promise<void> {
  const states = { ...statesOf(before), ...TRANSITIONS[move].to, ...to }
  const status = statusOf(states)
  const closed = CLOSED_STATUSES.includes(status)
  const closedAt = closed ? (changes.settledAt ?? context.now()) : null
  await changeCase(
    context,
    before,
    {
      ...states,
      status,
      closedAt,
      closedOn: closedAt === null ? null : localDateOf(closedAt, context.shop.timeZone),
      ...(closed ? { dueAt: null } : {}),
      ...changes,
    },
    order,
    { step: move, ...entry },
  )
}
