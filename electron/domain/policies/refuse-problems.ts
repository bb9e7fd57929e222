import type { PolicyProblem } from '../../../shared/contract/policies'
import { Refusal } from '../../../shared/refusals'

/** @throws Refusal policy.invalid naming each problem by its place and code */
export function refuseProblems(problems: readonly PolicyProblem[]): never {
  const summary = problems.map(({ path, code }) => `${path}: ${code}`).join('; ')
  throw new Refusal('policy.invalid', { summary, problems })
}
