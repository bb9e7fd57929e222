import type { Parsed } from '../../../shared/contract'
import { PolicyDocument, type PolicyVersion } from '../../../shared/model/policy'
import { updateRows } from '../../db/rows'
import { policyVersions } from '../../db/schema/desk'
import type { WriteContext } from '../context'
import { checkDocument } from './check-document'
import { loadDraft, loadPolicyVersion } from './policy.repo'
import { refuseProblems } from './refuse-problems'

/** Keeps the document of a draft, whatever its figures. @throws Refusal policy.unknown, policy.not_draft, policy.invalid */
export async function saveDraft(
  context: WriteContext,
  { id, document }: Parsed<'policies.save'>,
): Promise<PolicyVersion> {
  const { sql } = context
  await loadDraft(sql, id)
  const parsed = PolicyDocument.safeParse(document)
  if (!parsed.success) refuseProblems(checkDocument(document))
  await updateRows(sql, policyVersions, { document: parsed.data }, 'id = ?', [id])
  context.changed('policies.changed', { ids: [id] })
  return loadPolicyVersion(sql, id)
}
