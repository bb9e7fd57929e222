import type { Parsed } from '../../../../shared/contract'
import type { ModerationRule, RuleDraft } from '../../../../shared/model/moderation'
import { Refusal } from '../../../../shared/refusals'
import { insertRow, updateRows } from '../../../db/rows'
import { moderationRules } from '../../../db/schema/moderation'
import type { WriteContext } from '../../context'
import { compileRules } from '../compile-rules'
import { loadRule, loadRuleAtVersion } from './rule.repo'

/**
 * Adds a rule behind the others, or changes one.
 * @throws Refusal rule.unknown, rule.stale, rule.duplicate_code, rule.bad_pattern, rule.stars_alone, rule.incomplete
 */
export async function saveRule(
  context: WriteContext,
  { id, version, rule }: Parsed<'moderation.saveRule'>,
): Promise<ModerationRule> {
  if (id !== null) await loadRuleAtVersion(context.sql, id, version)
  compileRules([asRule(rule)])
  await refuseTakenCode(context, rule.code, id)
  const savedId = id === null ? await addRule(context, rule) : await changeRule(context, id, rule)
  context.changed('moderation.changed', {})
  return loadRule(context.sql, savedId)
}

/** A draft as a rule that is not kept anywhere: to be checked, or tried on past reviews. */
export const asRule = (draft: RuleDraft): ModerationRule => ({
  ...draft,
  id: 1,
  version: 0,
  changedAt: 0,
  changedBy: '',
})

async function refuseTakenCode({ sql }: WriteContext, code: string, id: number | null): Promise<void> {
  const taken = await sql.first('SELECT 1 FROM moderation_rules WHERE code = ? AND id IS NOT ?', [code, id])
  if (taken) throw new Refusal('rule.duplicate_code', { code })
}

async function addRule({ sql, session, now }: WriteContext, rule: RuleDraft): Promise<number> {
  const last = await sql.first<{ position: number }>('SELECT max(position) AS position FROM moderation_rules')
  return insertRow(sql, moderationRules, {
    version: 1,
    code: rule.code,
    position: (last?.position ?? 0) + 1,
    document: rule,
    changedAt: now(),
    changedBy: session.actor,
  })
}

/** Also takes over a changed switch. */
export async function changeRule({ sql, session, now }: WriteContext, id: number, rule: RuleDraft): Promise<number> {
  await sql.run('UPDATE moderation_rules SET version = version + 1 WHERE id = ?', [id])
  const changes = { code: rule.code, document: rule, changedAt: now(), changedBy: session.actor }
  await updateRows(sql, moderationRules, changes, 'id = ?', [id])
  return id
}
