import type { Parsed } from '../../../shared/contract'
import type { PolicyDocument, PolicyVersion } from '../../../shared/model/policy'
import { Refusal } from '../../../shared/refusals'
import { insertRow } from '../../db/rows'
import { policyVersions } from '../../db/schema/desk'
import type { WriteContext } from '../context'
import { loadPolicyVersion } from './policy.repo'
import { PRESETS } from './presets'

/** Starts a draft of a new policy from a preset, or the next version of a policy. @throws Refusal policy.unknown */
export async function draftPolicy(
  context: WriteContext,
  { preset, fromVersionId }: Parsed<'policies.draft'>,
): Promise<PolicyVersion> {
  const { sql } = context
  const from = fromVersionId === undefined ? null : await loadPolicyVersion(sql, fromVersionId)
  const last = await sql.first<{ policyId: number; version: number }>(
    from
      ? 'SELECT policy_id AS policyId, max(version) AS version FROM policy_versions WHERE policy_id = ?'
      : 'SELECT coalesce(max(policy_id), 0) + 1 AS policyId, 0 AS version FROM policy_versions',
    from ? [from.policyId] : [],
  )
  const id = await insertRow(sql, policyVersions, {
    policyId: last!.policyId,
    version: last!.version + 1,
    state: 'draft',
    validFrom: context.now(),
    validTo: null,
    publishedAt: null,
    document: from ? from.document : presetOf(preset),
  })
  context.changed('policies.changed', { ids: [id] })
  return loadPolicyVersion(sql, id)
}

function presetOf(code: string | undefined): PolicyDocument {
  const preset = PRESETS.find((each) => each.code === code)
  if (!preset) throw new Refusal('policy.unknown')
  return preset.document
}
