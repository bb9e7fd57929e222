import type { CaseKind } from '../../../../shared/model/policy'
import type { CaseRow } from '../../../db/schema/cases'
import type { ReadSql } from '../../../db/sql'
import { policyFor } from '../../policies/policy-for'

type Facts = Pick<CaseRow, 'id' | 'orderId' | 'kind'>

/** The policy version that fits a case of this kind, among those in force when its order was placed. */
export async function policyOfCase(sql: ReadSql, { id, orderId, kind }: Facts): Promise<number> {
  const order = await sql.first<{ placedAt: number; channel: string; segment: string | null; policyVersionId: number }>(
    'SELECT placed_at AS placedAt, channel, segment, policy_version_id AS policyVersionId FROM orders WHERE id = ?',
    [orderId],
  )
  const lines = await sql.all<{ category: string | null }>(
    'SELECT l.category FROM case_lines cl JOIN order_lines l ON l.id = cl.line_id WHERE cl.case_id = ?',
    [id],
  )
  const { placedAt, channel, segment, policyVersionId } = order!
  const chosen = await policyFor(sql, {
    orderPolicyVersionId: policyVersionId,
    placedAt,
    channel,
    segment,
    kind: kind as CaseKind,
    categories: lines.map(({ category }) => category),
  })
  return chosen.versionId
}
