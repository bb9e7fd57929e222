import type { CaseKind } from '../../../../../shared/model/policy'
import type { Aspect } from '../../../../../shared/model/review'
import type { ReadSql } from '../../../../db/sql'
import { policyFor } from '../../../policies/policy-for'
import { loadPolicyVersion } from '../../../policies/policy.repo'
import { rankReasons } from './rank-reasons'
import type { ReviewedUnits } from './reviewed-units'

export interface PossibleCase {
  kind: CaseKind
  reason: string
}

/** Goods that have not come cannot go back; where only the way was bad, the buyer keeps them. */
function likelyKinds({ order }: ReviewedUnits, aspects: readonly Aspect[]): CaseKind[] {
  const keeps = order.fulfilment !== 'delivered' || aspects[0] === 'logistics'
  return keeps ? ['refund', 'return'] : ['return', 'refund']
}

/** Kinds and reasons that the order's policy offers, those that fit the complaint first. What the clerk chose stays. */
export async function possibleCases(
  sql: ReadSql,
  units: ReviewedUnits,
  aspects: readonly Aspect[],
  chosen: { kind?: CaseKind | undefined; reason?: string | undefined },
): Promise<PossibleCase[]> {
  const kinds = chosen.kind ? [chosen.kind] : likelyKinds(units, aspects)
  const possible: PossibleCase[] = []
  for (const kind of kinds)
    if (chosen.reason !== undefined) possible.push({ kind, reason: chosen.reason })
    else for (const { code } of await offered(sql, units, aspects, kind)) possible.push({ kind, reason: code })
  return possible
}

async function offered(
  sql: ReadSql,
  { order, line }: ReviewedUnits,
  aspects: readonly Aspect[],
  kind: CaseKind,
): Promise<{ code: string }[]> {
  const { versionId } = await policyFor(sql, {
    ...order,
    orderPolicyVersionId: order.policyVersionId,
    segment: order.segment ?? null,
    kind,
    categories: [line.category],
  })
  const { document } = await loadPolicyVersion(sql, versionId)
  const reasons = document.reasons.filter(({ kinds }) => kinds.includes(kind))
  return rankReasons(reasons, aspects, order.fulfilment === 'delivered')
}
