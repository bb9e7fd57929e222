import type { ModerationRule } from '../../../../../shared/model/moderation'
import type { ReadSql } from '../../../../db/sql'
import { compileRules, type CompiledRules } from '../../../moderation/compile-rules'
import { loadRules } from '../../../moderation/rules/rule.repo'

/** Compiled rules by their content: every rating asks them, and they seldom change. */
const compiled = new Map<string, CompiledRules>()
const MOST_KEPT = 10

/** The rules that are switched on, ready to be asked. */
export async function rulesInForce(sql: ReadSql): Promise<CompiledRules> {
  return compiledOnce(await loadRules(sql))
}

function compiledOnce(rules: readonly ModerationRule[]): CompiledRules {
  const content = JSON.stringify(rules)
  let known = compiled.get(content)
  if (!known) {
    known = compileRules(rules)
    if (compiled.size >= MOST_KEPT) compiled.clear()
    compiled.set(content, known)
  }
  return known
}
