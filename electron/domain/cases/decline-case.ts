import type { CaseDetail } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import type { WriteContext } from '../context'
import { loadPolicyVersion } from '../policies/policy.repo'
import { caseDetail } from './case-detail'
import { decidedNow } from './decided-now'
import { loadForMove, takeStep } from './take-step'

/** @throws Refusal case.reason_not_allowed when the policy does not know the code */
export async function declineCase(context: WriteContext, input: Parsed<'cases.decline'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'decline')
  const { document } = await loadPolicyVersion(context.sql, row.policyVersionId)
  if (!document.declineReasons.some(({ code }) => code === input.declineCode)) {
    throw new Refusal('case.reason_not_allowed', {
      reason: input.declineCode,
      kind: row.kind,
      known: document.declineReasons.map(({ code }) => code),
    })
  }
  await takeStep(context, row, {
    move: 'decline',
    changes: { ...decidedNow(context), declineCode: input.declineCode },
    rule: `decline.${input.declineCode}`,
    details: { declineCode: input.declineCode, ...(input.note ? { note: input.note } : {}) },
  })
  return caseDetail(context, row.id)
}
