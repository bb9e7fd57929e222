import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { loadRuleAtVersion } from './rule.repo'

/** What the rule found stays with its reviews. @throws Refusal rule.unknown, rule.stale */
export async function removeRule(
  context: WriteContext,
  { id, version }: Parsed<'moderation.removeRule'>,
): Promise<{ id: number }> {
  await loadRuleAtVersion(context.sql, id, version)
  await context.sql.run('DELETE FROM moderation_rules WHERE id = ?', [id])
  context.changed('moderation.changed', {})
  return { id }
}
