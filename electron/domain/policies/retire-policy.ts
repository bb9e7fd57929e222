import type { Parsed } from '../../../shared/contract'
import type { PolicyVersion } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import { updateRows } from '../../db/rows'
import { policyVersions } from '../../db/schema/desk'
import type { WriteContext } from '../context'
import { everyOrderFits } from './for-everyone'
import { listScopedVersions, loadPolicyVersion } from './policy.repo'

/**
 * Ends a published version for new orders. One that has not begun gives its time back to the version before it.
 * @throws Refusal policy.unknown, policy.not_published, policy.last_one
 */
export async function retirePolicy(context: WriteContext, { id }: Parsed<'policies.retire'>): Promise<PolicyVersion> {
  const { sql } = context
  const now = context.now()
  const { state, policyId, version, validFrom, validTo } = await loadPolicyVersion(sql, id)
  if (state !== 'published' || (validTo !== null && validTo <= now)) throw new Refusal('policy.not_published')
  const endsAt = Math.max(validFrom, now)
  await updateRows(sql, policyVersions, { state: 'retired', validTo: endsAt }, 'id = ?', [id])
  if (validFrom > now) {
    await sql.run(
      `UPDATE policy_versions SET valid_to = ? WHERE policy_id = ? AND version < ? AND state = 'published' AND valid_to = ?`,
      [validTo, policyId, version, validFrom],
    )
  }
  if (!everyOrderFits(await listScopedVersions(sql), now)) throw new Refusal('policy.last_one')
  context.changed('policies.changed', { ids: [id] })
  return loadPolicyVersion(sql, id)
}
