import type { CaseDetail } from '../../../../shared/model/case'
import type { Quote } from '../../../../shared/model/quote'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { insertRows } from '../../../db/rows'
import { caseLines } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { changeOrder } from '../../orders/change-order'
import { applyRule } from './apply-rule'
import { appendToTimeline, loadCase } from '../case.repo'
import { caseDetail } from '../case-detail'
import { startClock } from '../clocks/clock.repo'
import { insertCase } from './insert-case'
import { quoteRequest } from '../quoting/quote-case'
import { refuseIneligible } from '../decision/refuse-ineligible'
import { refuseWithoutUnits } from '../decision/refuse-without-units'
import { addReplacements } from '../exchange/replacements.repo'

type Request = Parsed<'cases.open'>

/**
 * Opens a case under the policy that fits it; an automatic rule of that policy may decide it at once.
 * @throws Refusal case.ineligible with the rule, its citation and what would make it acceptable; case.unknown for the case it is linked to
 */
export async function openCase(context: WriteContext, request: Request): Promise<CaseDetail> {
  const { sql } = context
  const quote = await quoteRequest(context, request)
  refuseIneligible(quote)
  if (request.lines.length === 0 && quote.totalMinor === 0) throw new Refusal('case.no_lines')
  refuseWithoutUnits(request.kind, request.lines)
  if (request.linkedCaseId !== undefined) await loadCase(sql, request.linkedCaseId)
  await context.projections.leave(sql, request.orderId, null)
  const id = await insertCase(context, request, quote)
  await insertRows(
    sql,
    caseLines,
    request.lines.map((line) => ({ ...line, caseId: id })),
  )
  if (request.kind === 'exchange') await addReplacements(sql, id, request.replacements)
  const dueAt = await startClock(context, { id, ...quote }, 'decide', request.deadlineAt ?? null)
  await sql.run('UPDATE cases SET due_at = ? WHERE id = ?', [dueAt, id])
  await countCase(context, request, quote, id)
  await applyRule(context, id, quote)
  return caseDetail(context, id)
}

async function countCase(context: WriteContext, request: Request, quote: Quote, id: number): Promise<void> {
  await changeOrder(context.sql, request.orderId, { openCases: 1 })
  await context.projections.enter(context.sql, request.orderId, id)
  await appendToTimeline(context, {
    caseId: id,
    step: 'open',
    before: null,
    after: 'to_review',
    policyVersionId: quote.policyVersionId,
    details: {
      kind: request.kind,
      reason: request.reason,
      totalMinor: quote.totalMinor,
      ...(quote.dueMinor > 0 ? { dueMinor: quote.dueMinor } : {}),
      currency: quote.currency,
      ...(request.note ? { note: request.note } : {}),
    },
  })
  context.changed('cases.changed', { ids: [id] })
  context.changed('orders.changed', { ids: [request.orderId] })
}
