/** Cases as rows: reading them, and the one function that changes them. */
import { Refusal } from '../../../shared/refusals'
import { localDateOf } from '../../../shared/time'
import { insertRow, parseRow, selectOf, updateRows } from '../../db/rows'
import { caseEvents, cases, type CaseRow } from '../../db/schema/cases'
import type { ReadSql } from '../../db/sql'
import type { WriteContext } from '../context'
import { changeOrder, type OrderChange } from '../orders/change-order'

/** @throws Refusal case.unknown */
export async function loadCase(sql: ReadSql, id: number): Promise<CaseRow> {
  const row = await sql.first<CaseRow>(`${selectOf(cases)} WHERE id = ?`, [id])
  if (!row) throw new Refusal('case.unknown')
  return parseRow(cases, row)
}

/** What a list shows of a case; `FROM cases c JOIN orders o ON o.id = c.order_id` goes with it. */
export const SUMMARY_COLUMNS = `
  c.id, c.number, c.version, c.kind, c.reason, c.decision, c.goods, c.work, c.goods_out AS out, c.money, c.status, c.order_id AS orderId,
  o.external_number AS externalNumber, c.channel, o.buyer_name AS buyerName, o.first_title AS firstTitle, c.currency,
  c.total_minor AS totalMinor, c.due_minor AS dueMinor, c.quantity, c.opened_at AS openedAt, c.due_at AS dueAt, c.closed_at AS closedAt, c.opened_by AS openedBy`

export interface TimelineStep {
  step: string
  rule?: string
  details?: Record<string, unknown>
}

export async function appendToTimeline(
  context: WriteContext,
  entry: TimelineStep & { caseId: number; before: string | null; after: string | null; policyVersionId: number },
): Promise<void> {
  await insertRow(context.sql, caseEvents, {
    caseId: entry.caseId,
    at: context.now(),
    actor: context.session.actor,
    step: entry.step,
    before: entry.before,
    after: entry.after,
    rule: entry.rule ?? null,
    policyVersionId: entry.policyVersionId,
    details: entry.details ?? {},
  })
}

/**
 * Changes a case and its order together: compare-and-set on the version, statistics out and back in, a timeline entry,
 * and the event for the windows. Every change of a case goes through here.
 * @throws Refusal case.stale when the version moved on
 */
export async function changeCase(
  context: WriteContext,
  before: CaseRow,
  changes: Partial<CaseRow>,
  order: OrderChange,
  entry: TimelineStep,
): Promise<void> {
  const { sql, projections } = context
  const kept = { ...changes, ...notedDates(context, before, changes), version: before.version + 1 }
  const after = { ...before, ...kept }
  await projections.leave(sql, before.orderId, before.id)
  const changed = await updateRows(sql, cases, kept, 'id = ? AND version = ?', [before.id, before.version])
  if (changed !== 1) throw new Refusal('case.stale', { currentVersion: (await loadCase(sql, before.id)).version })
  await changeOrder(sql, before.orderId, {
    ...order,
    openCases: Number(after.closedAt === null) - Number(before.closedAt === null),
  })
  await projections.enter(sql, before.orderId, before.id)
  await appendToTimeline(context, {
    ...entry,
    caseId: before.id,
    before: before.status,
    after: after.status,
    policyVersionId: before.policyVersionId,
  })
  context.changed('cases.changed', { ids: [before.id] })
  context.changed('orders.changed', { ids: [before.orderId] })
}

/** What statistics read and no step sets by itself: the first answer, and the calendar date of a grant. */
function notedDates(
  { now, shop }: WriteContext,
  before: CaseRow,
  { grantedAt }: Partial<CaseRow>,
): Pick<CaseRow, 'repliedAt'> & Partial<CaseRow> {
  return {
    repliedAt: before.repliedAt ?? now(),
    ...(grantedAt !== undefined && { grantedOn: grantedAt === null ? null : localDateOf(grantedAt, shop.timeZone) }),
  }
}
