import type { CaseDetail } from '../../../../shared/model/case'
import type { OrderDetail } from '../../../../shared/model/order'
import type { PolicyVersion } from '../../../../shared/model/policy'
import { may } from '../../../../shared/permissions'
import { caseDetail } from '../../cases/case-detail'
import type { ReadContext } from '../../context'
import { orderDetail } from '../../orders/order-detail'
import { loadPolicyVersion } from '../../policies/policy.repo'

/** All that a dossier tells of one case, as whoever asks may see it. */
export interface Facts {
  case: CaseDetail
  order: OrderDetail
  policy: PolicyVersion
  /** Contact details of the buyer are hidden from this role. */
  masked: boolean
}

/** @throws Refusal case.unknown */
export async function gatherFacts(context: ReadContext, id: number): Promise<Facts> {
  const found = await caseDetail(context, id)
  return {
    case: found,
    order: await orderDetail(context, { id: found.orderId }),
    policy: await loadPolicyVersion(context.sql, found.policyVersionId),
    masked: !may(context.session.role, 'contacts.read'),
  }
}
