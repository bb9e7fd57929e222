import type { CaseStates } from '../../../../shared/model/case'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { postGrant, postWaiver } from '../money/book'
import { rowsOfGrant } from '../case-parts.repo'
import { releaseReplacements } from '../exchange/exchange-stock'
import { carriedNow, type Granted } from '../money/grant-case'
import { priorGrants } from '../money/prior-grants'
import { unitsGivenBack } from '../quote/granted-units'
import { carriedOf } from '../quote/shortfall'
import { dropDifferences } from '../exchange/replacements.repo'
import { cancelSettlements } from '../money/settlement.repo'

/** Nothing of an approval stands any more: no grant, nothing due, nothing reserved, no first approver. */
const UNDONE = { out: 'none', work: 'none', money: 'nothing_owed' } as const satisfies Partial<CaseStates>

/**
 * Takes back what approving a case brought about: a grant that was not paid is booked back, and goods reserved for the
 * buyer are free again. A case that was not approved has nothing to take back.
 */
export async function undoApproval(context: WriteContext, row: CaseRow): Promise<Granted> {
  const order = row.grantedAt === null ? {} : await takeGrantBack(context, row)
  await releaseReplacements(context, row)
  return { to: UNDONE, changes: { grantedAt: null, dueMinor: 0, firstApprovedBy: null, approvalDigest: null }, order }
}

async function takeGrantBack(context: WriteContext, row: CaseRow): Promise<Granted['order']> {
  const carriedMinor = carriedOf(await priorGrants(context.sql, row.orderId, row.id))
  const rows = await rowsOfGrant(context.sql, row)
  await cancelSettlements(context, row)
  if (row.money === 'waived') await postWaiver(context, row, -1)
  await postGrant(context, row, rows, -1)
  if (row.kind === 'exchange') await dropDifferences(context.sql, row.id)
  return {
    grantedMinor: -row.totalMinor,
    grantedQuantity: -unitsGivenBack(rows),
    carriedMinor: carriedMinor - (await carriedNow(context, row.orderId)),
  }
}
