import { ORDINARY_REVIEW_TERMS } from '../../../../shared/model/review-terms'
import { HOUR_MS } from '../../../../shared/time'
import type { ReadSql } from '../../../db/sql'
import { loadPolicyVersion } from '../../policies/policy.repo'

/** Hours a moderator has, by order: those of its own policy. Reviews without an order have ordinary terms. */
export async function moderationHours(
  sql: ReadSql,
  orderIds: readonly (number | null)[],
): Promise<(orderId: number | null) => number> {
  const orders = await sql.all<{ id: number; versionId: number }>(
    'SELECT id, policy_version_id AS versionId FROM orders WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...new Set(orderIds)].filter((id) => id !== null))],
  )
  const hours = new Map<number, number>()
  for (const { versionId } of orders)
    if (!hours.has(versionId))
      hours.set(versionId, (await loadPolicyVersion(sql, versionId)).document.reviews.moderateWithinHours)
  const versions = new Map(orders.map(({ id, versionId }) => [id, versionId]))
  return (orderId) => hours.get(versions.get(orderId ?? 0) ?? 0) ?? ORDINARY_REVIEW_TERMS.moderateWithinHours
}

/** Until when somebody should have looked at a review that enters a queue now. */
export async function moderateBy(
  { sql, now }: { sql: ReadSql; now(): number },
  orderId: number | null,
): Promise<number> {
  return now() + (await moderationHours(sql, [orderId]))(orderId) * HOUR_MS
}
