import type { RuleDraft } from '../../../shared/model/moderation'
import { ruleProblem } from '../../../shared/model/rule-problem'
import { Refusal } from '../../../shared/refusals'

/** @throws Refusal rule.stars_alone, rule.incomplete naming the part that is missing */
export function checkRule(rule: RuleDraft): void {
  const problem = ruleProblem(rule)
  if (problem === 'stars_alone') throw new Refusal('rule.stars_alone')
  if (problem !== null) throw new Refusal('rule.incomplete', { part: problem })
}
