import { RuleDraft } from '../../../../shared/model/moderation'
import { ruleProblem, type RuleProblem } from '../../../../shared/model/rule-problem'

/** Where in the form something is wrong: a field, a condition by its place, or the rule as a whole. */
export interface DraftProblem {
  at: 'code' | 'zh-CN' | 'en-US' | 'reason' | 'tag' | 'scope' | 'rule' | number
  /** Key of its sentence. */
  says: RuleProblem | 'code' | 'label' | 'condition' | 'scope' | 'rule'
}

/** The rule as it would be kept: a tag belongs to the outcomes that give one. */
export function asKept(draft: RuleDraft): RuleDraft {
  const isTagged = draft.outcome === 'tag' || draft.outcome === 'route'
  return { ...draft, tag: isTagged ? draft.tag : null }
}

/** Everything that keeps a draft from being a rule, in the order of the form. */
export function problemsOf(draft: RuleDraft): DraftProblem[] {
  const kept = asKept(draft)
  const parsed = RuleDraft.safeParse(kept)
  const problems = new Map<DraftProblem['at'], DraftProblem['says']>()
  for (const { path } of parsed.error?.issues ?? []) {
    const [at, says] = placeOf(path)
    if (!problems.has(at)) problems.set(at, says)
  }
  const problem = ruleProblem(kept)
  if (problem !== null) problems.set(placeOfProblem(kept, problem), problem)
  return [...problems].map(([at, says]) => ({ at, says }))
}

function placeOf([part, detail]: readonly PropertyKey[]): [DraftProblem['at'], DraftProblem['says']] {
  if (part === 'code') return ['code', 'code']
  if (part === 'label') return [detail === 'zh-CN' ? 'zh-CN' : 'en-US', 'label']
  if (part === 'conditions' && typeof detail === 'number') return [detail, 'condition']
  if (part === 'scope') return ['scope', 'scope']
  return part === 'tag' ? ['tag', 'tag'] : ['rule', 'rule']
}

function placeOfProblem({ conditions }: RuleDraft, problem: RuleProblem): DraftProblem['at'] {
  if (problem === 'reason' || problem === 'tag') return problem
  if (problem === 'text') return 'rule'
  const kind = problem === 'length' ? 'length' : 'stars'
  return conditions.findIndex((condition) => condition.kind === kind)
}
