import type { Output, Parsed } from '../../../shared/contract'
import type { WriteContext } from '../context'
import { loadDraft } from './policy.repo'

/** No order can keep a draft, so it may go without a trace. @throws Refusal policy.unknown, policy.not_draft */
export async function discardDraft(
  context: WriteContext,
  { id }: Parsed<'policies.discard'>,
): Promise<Output<'policies.discard'>> {
  await loadDraft(context.sql, id)
  await context.sql.run('DELETE FROM policy_versions WHERE id = ?', [id])
  context.changed('policies.changed', { ids: [id] })
  return { id }
}
