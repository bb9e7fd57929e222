import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'
import { caseDetail } from '../case-detail'
import { decidedNow } from './decided-now'
import { goodsToSendBack } from '../goods/goods-to-send-back'
import { loadForMove, takeStep } from '../take-step'
import { undoApproval } from './undo-approval'

/** @throws Refusal case.reason_not_allowed when the policy does not know the code */
export async function declineCase(context: WriteContext, input: Parsed<'cases.decline'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'decline')
  await declineWith(context, row, input)
  return caseDetail(context, row.id)
}

interface Declined {
  declineCode: string
  note?: string | undefined
  rule?: string
}

/** Declines; goods that are in the house then wait to be sent back. @throws Refusal case.reason_not_allowed */
export async function declineWith(
  context: WriteContext,
  row: CaseRow,
  { declineCode, note, rule = `decline.${declineCode}` }: Declined,
): Promise<void> {
  const { document } = await loadPolicyVersion(context.sql, row.policyVersionId)
  const known = document.declineReasons.map(({ code }) => code)
  if (!known.includes(declineCode))
    throw new Refusal('case.reason_not_allowed', { reason: declineCode, kind: row.kind, known })
  const undone = await undoApproval(context, row)
  await takeStep(context, row, {
    move: 'decline',
    to: { ...undone.to, goods: await goodsToSendBack(context.sql, row) },
    changes: { ...undone.changes, ...decidedNow(context), declineCode, offer: null },
    order: undone.order,
    rule,
    details: { declineCode, ...(note ? { note } : {}) },
  })
}
