/** Two people above a limit: the first approval waits for a second person, bound to the rows that the first one saw. */
import { createHash } from 'node:crypto'
import type { Quote } from '../../../../shared/model/quote'
import { Refusal } from '../../../../shared/refusals'
import { DAY_MS } from '../../../../shared/time'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'

type Granting = Pick<Quote, 'rows' | 'totalMinor'>

/** What the case waits with: take the step to `first_approved` with these changes and details, and grant nothing. */
export interface FirstApproval {
  changes: Pick<CaseRow, 'firstApprovedBy' | 'approvalDigest'>
  rule: 'four_eyes'
  details: {
    totalMinor: number
    currency: string
    limitMinor: number
    /** The highest of the sums, this case with it, and whose it is. */
    sumMinor: number
    sumOf: 'buyer' | 'order' | 'clerk'
    days: number
    /** An earlier first approval saw other rows, so it counts for nothing. */
    voided: boolean
  }
}

/**
 * Null when this approval is enough: no limit, below it, or a second person now approves exactly what the first one saw.
 * Otherwise the first of two approvals.
 * @throws Refusal case.same_person when whoever opened the case or approved it first approves it again
 */
export async function secondPersonNeeded(
  context: WriteContext,
  row: CaseRow,
  granting: Granting,
): Promise<FirstApproval | null> {
  const { fourEyes } = (await loadPolicyVersion(context.sql, row.policyVersionId)).document
  if (fourEyes.aboveMinor === null || granting.totalMinor === 0) return null
  const highest = await highestSum(context, row, granting.totalMinor, fourEyes.days)
  if (highest.sumMinor <= fourEyes.aboveMinor) return null
  const { actor } = context.session
  const digest = digestOf(granting)
  // A case that was brought back to review starts over, whoever approved it before.
  const bound = row.decision === 'first_approved' || row.decision === 'approved'
  if (bound && row.approvalDigest === digest) {
    if (actor === row.firstApprovedBy || actor === row.openedBy)
      throw new Refusal('case.same_person', { limitMinor: fourEyes.aboveMinor, currency: row.currency, actor })
    return null
  }
  return {
    changes: { firstApprovedBy: actor, approvalDigest: digest },
    rule: 'four_eyes',
    details: {
      totalMinor: granting.totalMinor,
      currency: row.currency,
      limitMinor: fourEyes.aboveMinor,
      ...highest,
      days: fourEyes.days,
      voided: row.decision === 'first_approved',
    },
  }
}

/** Of the money rows and their total: any other row, amount or order of rows is another grant. */
function digestOf({ rows, totalMinor }: Granting): string {
  const facts = rows.map(({ kind, lineId, promotionId, amountMinor, bearer, rule }) => [
    kind,
    lineId,
    promotionId,
    amountMinor,
    bearer,
    rule,
  ])
  return createHash('sha256')
    .update(JSON.stringify([totalMinor, facts]))
    .digest('hex')
}

/** Grants of the last days in the case's currency to its buyer, on its order, and by whoever approves now. */
async function highestSum(
  { sql, session, now }: WriteContext,
  row: CaseRow,
  totalMinor: number,
  days: number,
): Promise<{ sumMinor: number; sumOf: FirstApproval['details']['sumOf'] }> {
  const sums = await sql.first<Record<'buyer' | 'order' | 'clerk', number>>(
    `SELECT coalesce(sum(iif(buyer_id = ?1, total_minor, 0)), 0) AS buyer, coalesce(sum(iif(order_id = ?2, total_minor, 0)), 0) AS "order",
       coalesce(sum(iif(decided_by = ?3 OR first_approved_by = ?3, total_minor, 0)), 0) AS clerk
     FROM cases WHERE granted_at >= ?4 AND currency = ?5 AND id <> ?6`,
    [row.buyerId, row.orderId, session.actor, now() - days * DAY_MS, row.currency, row.id],
  )
  const all = (['buyer', 'order', 'clerk'] as const).map((sumOf) => ({ sumOf, sumMinor: sums![sumOf] + totalMinor }))
  return all.reduce((highest, each) => (each.sumMinor > highest.sumMinor ? each : highest))
}
