import { Refusal } from '../../../shared/refusals'
import type { ReadSql } from '../../db/sql'
import { listScopedVersions } from './policy.repo'
import { byNarrowness, fitsOrder, inForceAt, isForWholeOrders, type ScopedVersion, type ScopeFacts } from './scope'

export interface PlacedOrder extends ScopeFacts {
  placedAt: number
}

/**
 * The version each order keeps: of those in force when it was placed that ask nothing of kind or goods, the narrowest by
 * channel and segment. An order older than every version gets the earliest one: it was sold before the desk kept policies.
 * @throws Refusal policy.unknown
 */
export async function policyVersionsAt(sql: ReadSql, orders: readonly PlacedOrder[]): Promise<number[]> {
  const versions = (await listScopedVersions(sql)).filter(({ scope }) => isForWholeOrders(scope)).sort(byNarrowness)
  const fitting = new Map<string, ScopedVersion[]>()
  return orders.map((order) => {
    const key = JSON.stringify([order.channel, order.segment])
    let candidates = fitting.get(key)
    if (!candidates) fitting.set(key, (candidates = versions.filter(({ scope }) => fitsOrder(scope, order))))
    const chosen =
      candidates.find((version) => inForceAt(version, order.placedAt)) ?? nearest(candidates, order.placedAt)
    if (!chosen) throw new Refusal('policy.unknown')
    return chosen.id
  })
}

function nearest(versions: readonly ScopedVersion[], at: number): ScopedVersion | undefined {
  const farness = ({ validFrom }: ScopedVersion): number => Math.abs(validFrom - at)
  return [...versions].sort((one, other) => farness(one) - farness(other) || byNarrowness(one, other))[0]
}
