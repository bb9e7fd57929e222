import type { CaseDetail } from '../../../shared/model/case'
import { Refusal } from '../../../shared/refusals'
import { answerInfo } from '../cases/answer-info'
import { approveCase } from '../cases/approve-case'
import { askInfo } from '../cases/ask-info'
import { declineCase } from '../cases/decline-case'
import { endCase } from '../cases/end-case'
import { openCase } from '../cases/open-case'
import { recordFailure } from '../cases/record-failure'
import { recordSettlement } from '../cases/record-settlement'
import { sendRefund } from '../cases/send-refund'
import { startReview } from '../cases/start-review'
import type { WriteContext } from '../context'
import type { PlannedCase } from './plan-case'
import type { StepName } from './plan-steps'

type Play = (context: WriteContext, target: { id: number; version: number }, found: CaseDetail) => Promise<CaseDetail>

const PLAYS: Readonly<Record<StepName, Play>> = {
  startReview,
  withdraw: endCase('withdraw'),
  send: sendRefund('send'),
  retry: sendRefund('retry'),
  askInfo: (context, target) => askInfo(context, { ...target, question: '请补充商品照片 · Please send a photo' }),
  answerInfo: (context, target) => answerInfo(context, { ...target, answer: '照片已补充 · Photo sent' }),
  approve: (context, target, { totalMinor }) => approveCase(context, { ...target, expectedTotalMinor: totalMinor }),
  decline: (context, target) => declineCase(context, { ...target, declineCode: 'goods_not_intact' }),
  recordFailure: (context, target) =>
    recordFailure(context, { ...target, message: '收款账户异常 · Account not available' }),
  recordSettlement: (context, target, { number }) =>
    recordSettlement(context, { ...target, reference: `SAMPLE-${number}` }),
}

/** A planned case of an order that stands in the desk. */
export interface Assigned {
  orderId: number
  plan: PlannedCase
}

interface Act {
  at: number
  clerk: string
  carryOut(context: WriteContext): Promise<void>
}

/**
 * Plays planned cases through the desk's own commands, act by act in the order of time, up to `until`. A case the policy
 * refuses is simply never opened, as at a real desk. Answers how many were opened; `tick` is called before each act.
 */
export async function playCases(
  context: WriteContext,
  assigned: readonly Assigned[],
  until: number,
  tick: () => void,
): Promise<number> {
  let opened = 0
  const acts = assigned.flatMap((each) => actsOf(each, () => void opened++))
  for (const { at, clerk, carryOut } of acts.filter((act) => act.at <= until).sort((a, b) => a.at - b.at)) {
    tick()
    await carryOut({ ...context, now: () => at, session: { ...context.session, actor: clerk } })
  }
  return opened
}

function actsOf({ orderId, plan }: Assigned, opened: () => void): Act[] {
  let found: CaseDetail | null = null
  const open: Act['carryOut'] = async (context) => {
    found = await openPlanned(context, orderId, plan)
    if (found) opened()
  }
  const steps = plan.steps.map(({ step, at }): Act => ({
    at,
    clerk: plan.clerk,
    carryOut: async (context) => {
      if (found && found.moves.length > 0)
        found = await PLAYS[step](context, { id: found.id, version: found.version }, found)
    },
  }))
  return [{ at: plan.openAt, clerk: plan.clerk, carryOut: open }, ...steps]
}

async function openPlanned(
  context: WriteContext,
  orderId: number,
  { line, quantity, reason }: PlannedCase,
): Promise<CaseDetail | null> {
  const bought = await context.sql.first<{ id: number }>(
    'SELECT id FROM order_lines WHERE order_id = ? AND position = ?',
    [orderId, line + 1],
  )
  try {
    return await openCase(context, {
      orderId,
      kind: 'refund',
      reason,
      goodwillMinor: 0,
      freight: null,
      replacements: [],
      shipFirst: false,
      lines: [{ lineId: bought!.id, quantity, partMinor: null, replacementId: null }],
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'case.ineligible') return null
    throw error
  }
}
