import type { CaseDetail } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { HOUR_MS } from '../../../shared/time'
import type { CaseRow } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import type { OrderChange } from '../orders/change-order'
import { loadPolicyVersion } from '../policies/policy.repo'
import { carriedNow, unitsGivenBack } from './approve-refund'
import { postGrant } from './book'
import { caseDetail } from './case-detail'
import { loadCase } from './case.repo'
import { rowsOfGrant } from './case-parts.repo'
import { priorGrants } from './prior-grants'
import { carriedOf } from './quote/shortfall'
import { cancelSettlements } from './settlement.repo'
import { loadForMove, takeStep } from './take-step'

/**
 * Brings a decided case back to review. A grant that was not paid is booked back; what was paid stays paid.
 * @throws Refusal case.settled_already
 */
export async function reopenCase(context: WriteContext, input: Parsed<'cases.reopen'>): Promise<CaseDetail> {
  const { money } = await loadCase(context.sql, input.id)
  if (money === 'settled') throw new Refusal('case.settled_already')
  const row = await loadForMove(context, input, 'reopen')
  const { document } = await loadPolicyVersion(context.sql, row.policyVersionId)
  const order = row.decision === 'approved' ? await takeGrantBack(context, row) : {}
  await takeStep(context, row, {
    move: 'reopen',
    order,
    changes: {
      decidedAt: null,
      decidedOn: null,
      decidedBy: null,
      declineCode: null,
      dueAt: context.now() + document.decideWithinHours * HOUR_MS,
    },
    details: { note: input.note },
  })
  return caseDetail(context, row.id)
}

async function takeGrantBack(context: WriteContext, row: CaseRow): Promise<OrderChange> {
  const carriedMinor = carriedOf(await priorGrants(context.sql, row.orderId, row.id))
  await cancelSettlements(context, row)
  await postGrant(context, row, await rowsOfGrant(context.sql, row), -1)
  return {
    grantedMinor: -row.totalMinor,
    grantedQuantity: -(await unitsGivenBack(context, row.id)),
    carriedMinor: carriedMinor - (await carriedNow(context, row.orderId)),
  }
}
