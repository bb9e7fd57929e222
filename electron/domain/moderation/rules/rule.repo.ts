import { RuleDraft, type ModerationRule } from '../../../../shared/model/moderation'
import { Refusal } from '../../../../shared/refusals'
import { selectOf } from '../../../db/rows'
import { moderationRules, type RuleRow } from '../../../db/schema/moderation'
import type { ReadSql } from '../../../db/sql'

/** Every rule in the order in which they are asked. */
export async function listStoredRules(sql: ReadSql): Promise<ModerationRule[]> {
  const rows = await sql.all<RuleRow>(`${selectOf(moderationRules)} ORDER BY position, id`)
  return rows.map(ruleOf)
}

/** The rules that are switched on. */
export async function loadRules(sql: ReadSql): Promise<ModerationRule[]> {
  return (await listStoredRules(sql)).filter(({ enabled }) => enabled)
}

/** @throws Refusal rule.unknown, rule.stale */
export async function loadRuleAtVersion(sql: ReadSql, id: number, version: number | null): Promise<ModerationRule> {
  const rule = await loadRule(sql, id)
  if (rule.version !== version) throw new Refusal('rule.stale', { currentVersion: rule.version })
  return rule
}

/** @throws Refusal rule.unknown */
export async function loadRule(sql: ReadSql, id: number): Promise<ModerationRule> {
  const row = await sql.first<RuleRow>(`${selectOf(moderationRules)} WHERE id = ?`, [id])
  if (!row) throw new Refusal('rule.unknown')
  return ruleOf(row)
}

function ruleOf({ id, version, document, changedAt, changedBy }: RuleRow): ModerationRule {
  const draft = RuleDraft.parse(typeof document === 'string' ? JSON.parse(document) : document)
  return { ...draft, id, version, changedAt, changedBy }
}
