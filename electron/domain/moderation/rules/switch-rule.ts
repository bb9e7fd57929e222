import type { Parsed } from '../../../../shared/contract'
import { RuleDraft, type ModerationRule } from '../../../../shared/model/moderation'
import type { WriteContext } from '../../context'
import { loadRule, loadRuleAtVersion } from './rule.repo'
import { changeRule } from './save-rule'

/** @throws Refusal rule.unknown, rule.stale */
export async function switchRule(
  context: WriteContext,
  { id, version, enabled }: Parsed<'moderation.switchRule'>,
): Promise<ModerationRule> {
  const {
    id: _id,
    version: _version,
    changedAt: _at,
    changedBy: _by,
    ...draft
  } = await loadRuleAtVersion(context.sql, id, version)
  await changeRule(context, id, RuleDraft.parse({ ...draft, enabled }))
  context.changed('moderation.changed', {})
  return loadRule(context.sql, id)
}
