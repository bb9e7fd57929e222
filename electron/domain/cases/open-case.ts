import type { CaseDetail } from '../../../shared/model/case'
import { statusOf } from '../../../shared/model/case'
import type { Quote } from '../../../shared/model/quote'
import type { Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { HOUR_MS, localDateOf } from '../../../shared/time'
import { insertRow, insertRows } from '../../db/rows'
import { caseLines, cases } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import { changeOrder } from '../orders/change-order'
import { loadPolicyVersion } from '../policies/policy.repo'
import { appendToTimeline } from './case.repo'
import { caseDetail } from './case-detail'
import { quoteRequest } from './quote-case'
import { refuseIneligible } from './refuse-ineligible'

type Request = Parsed<'cases.open'>

/** @throws Refusal case.ineligible with the rule, its citation and what would make it acceptable */
export async function openCase(context: WriteContext, request: Request): Promise<CaseDetail> {
  const quote = await quoteRequest(context, request)
  refuseIneligible(quote)
  if (quote.totalMinor === 0 && request.lines.length === 0) throw new Refusal('case.no_lines')
  const id = await insertCase(context, request, quote)
  await insertRows(
    context.sql,
    caseLines,
    request.lines.map((line) => ({ ...line, caseId: id })),
  )
  await changeOrder(context.sql, request.orderId, { openCases: 1 })
  await context.projections.enter(context.sql, request.orderId, id)
  await appendToTimeline(context, {
    caseId: id,
    step: 'open',
    before: null,
    after: 'to_review',
    policyVersionId: quote.policyVersionId,
    details: {
      reason: request.reason,
      totalMinor: quote.totalMinor,
      currency: quote.currency,
      ...(request.note ? { note: request.note } : {}),
    },
  })
  context.changed('cases.changed', { ids: [id] })
  context.changed('orders.changed', { ids: [request.orderId] })
  return caseDetail(context, id)
}

async function insertCase(context: WriteContext, request: Request, quote: Quote): Promise<number> {
  const { sql } = context
  const now = context.now()
  const order = await sql.first<{ channel: string }>('SELECT channel FROM orders WHERE id = ?', [request.orderId])
  const { document } = await loadPolicyVersion(sql, quote.policyVersionId)
  const last = await sql.first<{ id: number }>('SELECT max(id) AS id FROM cases')
  const id = (last?.id ?? 0) + 1
  const openedOn = localDateOf(now, context.shop.timeZone)
  await context.projections.leave(sql, request.orderId, null)
  return insertRow(sql, cases, {
    id,
    number: `AS${openedOn.slice(2, 4)}-${String(id).padStart(6, '0')}`,
    version: 1,
    kind: request.kind,
    reason: request.reason,
    decision: 'requested',
    money: 'nothing_owed',
    status: statusOf({ decision: 'requested', money: 'nothing_owed' }),
    orderId: request.orderId,
    channel: order!.channel,
    currency: quote.currency,
    policyVersionId: quote.policyVersionId,
    quantity: request.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    totalMinor: quote.totalMinor,
    goodwillMinor: request.goodwillMinor,
    grantNumber: 0,
    note: request.note ?? null,
    openedAt: now,
    openedOn,
    openedBy: context.session.actor,
    dueAt: now + document.decideWithinHours * HOUR_MS,
    decidedAt: null,
    decidedOn: null,
    decidedBy: null,
    declineCode: null,
    settledAt: null,
    settledOn: null,
    closedAt: null,
    closedOn: null,
    legalDueOn: quote.legalDueOn,
    promisedAt: quote.promise.p90At,
  })
}
