import type { Parsed } from '../../../shared/contract'
import type { PolicyVersion } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import { updateRows } from '../../db/rows'
import { policyVersions } from '../../db/schema/desk'
import type { WriteContext } from '../context'
import { checkDocument, isError } from './check-document'
import { problem } from './checks/problem'
import { everyOrderFits } from './for-everyone'
import { listScopedVersions, loadDraft, loadPolicyVersion } from './policy.repo'
import { refuseProblems } from './refuse-problems'

/**
 * Puts a draft in force for orders placed from `validFrom` on. Earlier versions of the policy end there; one that was to
 * begin later never does. @throws Refusal policy.unknown, policy.not_draft, policy.invalid, policy.backdated
 */
export async function publishPolicy(
  context: WriteContext,
  { id, validFrom: asked }: Parsed<'policies.publish'>,
): Promise<PolicyVersion> {
  const { sql } = context
  const now = context.now()
  const { policyId, document } = await loadDraft(sql, id)
  const errors = checkDocument(document).filter(isError)
  if (errors.length > 0) refuseProblems(errors)
  const validFrom = asked ?? now
  if (validFrom < now) throw new Refusal('policy.backdated')
  await endEarlier(context, policyId, validFrom)
  const published = { state: 'published', validFrom, validTo: null, publishedAt: now }
  await updateRows(sql, policyVersions, published, 'id = ?', [id])
  if (!everyOrderFits(await listScopedVersions(sql), now)) refuseProblems([problem('last_for_everyone', 'scope')])
  context.changed('policies.changed', { ids: [id] })
  return loadPolicyVersion(sql, id)
}

async function endEarlier({ sql }: WriteContext, policyId: number, at: number): Promise<void> {
  await sql.run(
    `UPDATE policy_versions SET state = 'retired', valid_to = valid_from
     WHERE policy_id = ? AND state = 'published' AND valid_from >= ?`,
    [policyId, at],
  )
  await sql.run(
    `UPDATE policy_versions SET valid_to = ?1
     WHERE policy_id = ?2 AND state = 'published' AND valid_from < ?1 AND (valid_to IS NULL OR valid_to > ?1)`,
    [at, policyId],
  )
}
