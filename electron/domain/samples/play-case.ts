import type { CaseDetail } from '../../../shared/model/case'
import { Refusal } from '../../../shared/refusals'
import { answerInfo } from '../cases/answer-info'
import { approveRefund } from '../cases/approve-refund'
import { askInfo } from '../cases/ask-info'
import { declineCase } from '../cases/decline-case'
import { openCase } from '../cases/open-case'
import { recordFailure } from '../cases/record-failure'
import { recordSettlement } from '../cases/record-settlement'
import { sendRefund } from '../cases/send-refund'
import { startReview } from '../cases/start-review'
import { withdrawCase } from '../cases/withdraw-case'
import type { WriteContext } from '../context'
import type { PlannedCase, PlannedStep } from './plan-case'

type Play = (context: WriteContext, target: { id: number; version: number }, found: CaseDetail) => Promise<CaseDetail>

const PLAYS: Readonly<Record<PlannedStep, Play>> = {
  startReview, withdraw: withdrawCase, send: sendRefund('send'), retry: sendRefund('retry'),
  askInfo: (context, target) => askInfo(context, { ...target, question: '请补充商品照片 · Please send a photo' }),
  answerInfo: (context, target) => answerInfo(context, { ...target, answer: '照片已补充 · Photo sent' }),
  approve: (context, target, { totalMinor }) => approveRefund(context, { ...target, expectedTotalMinor: totalMinor }),
  decline: (context, target) => declineCase(context, { ...target, declineCode: 'goods_not_intact' }),
  recordFailure: (context, target) => recordFailure(context, { ...target, message: '收款账户异常 · Account not available' }),
  recordSettlement: (context, target, { number }) => recordSettlement(context, { ...target, reference: `SAMPLE-${number}` }),
}

/**
 * Plays a planned case through the desk's own commands, each at its instant, up to `until`. A case the policy refuses is
 * simply never opened, as at a real desk.
 */
export async function playCase(context: WriteContext, orderId: number, plan: PlannedCase, until: number): Promise<boolean> {
  if (plan.openAt > until) return false
  const lines = await context.sql.all<{ id: number }>('SELECT id FROM order_lines WHERE order_id = ? ORDER BY position', [orderId])
  const at = (instant: number, actor: string): WriteContext => ({ ...context, now: () => instant, session: { ...context.session, actor } })
  try {
    let found = await openCase(at(plan.openAt, plan.clerk), {
      orderId, kind: 'refund', reason: plan.reason, goodwillMinor: 0, lines: [{ lineId: lines[plan.line]!.id, quantity: plan.quantity, partMinor: null }],
    })
    for (const { step, at: instant } of plan.steps) {
      if (instant > until || found.moves.length === 0) break
      found = await PLAYS[step](at(instant, plan.clerk), { id: found.id, version: found.version }, found)
    }
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'case.ineligible') return false
    throw error
  }
}
