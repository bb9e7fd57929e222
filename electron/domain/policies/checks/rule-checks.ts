import type { PolicyDocument, PolicyRule } from '../../../../shared/model/policy'
import type { PolicyProblem } from '../../../../shared/contract/policies'
import { problem, type DocumentCheck } from './problem'

export const rulesCanSpeak: DocumentCheck = (document) =>
  document.rules.flatMap((rule, index) => {
    const path = `rules.${index}`
    return [...unknownCodes(rule, path, document), ...neverFits(rule, path), ...tooFree(rule, path, document)]
  })

function unknownCodes(rule: PolicyRule, path: string, { reasons, declineReasons }: PolicyDocument): PolicyProblem[] {
  const { code, outcome, declineCode, when } = rule
  const known = declineReasons.some((reason) => reason.code === declineCode)
  const unknown = (when.reasons ?? []).filter((wanted) => !reasons.some((reason) => reason.code === wanted))
  return [
    ...(outcome === 'decline' && !known
      ? [problem('rule_decline_unknown', `${path}.declineCode`, { code, declineCode })]
      : []),
    ...unknown.map((reason) => problem('rule_reason_unknown', `${path}.when.reasons`, { code, reason })),
  ]
}

/** Conditions that contradict each other: such a rule looks as if it did something. */
function neverFits({ code, outcome, when }: PolicyRule, path: string): PolicyProblem[] {
  const crossed = (least: number | undefined, most: number | undefined) =>
    least !== undefined && most !== undefined && least > most
  const problems: PolicyProblem[] = []
  if (crossed(when.totalAtLeastMinor, when.totalAtMostMinor))
    problems.push(problem('rule_never_fits', `${path}.when.totalAtMostMinor`, { code }))
  if (crossed(when.buyerCasesAtLeast, when.buyerCasesAtMost))
    problems.push(problem('rule_never_fits', `${path}.when.buyerCasesAtMost`, { code }))
  if (outcome === 'refund_without_return' && when.kinds?.length && !when.kinds.includes('return'))
    problems.push(problem('rule_never_fits', `${path}.when.kinds`, { code }))
  return problems
}

/** A rule that grants money by itself should know where to stop. */
function tooFree(rule: PolicyRule, path: string, { scope, reviewAboveMinor }: PolicyDocument): PolicyProblem[] {
  const { code, outcome, when, atMostPerDay, atMostMinorPerDay } = rule
  const problems: PolicyProblem[] = []
  if (scope.kinds.length > 0 && when.kinds?.length && !when.kinds.some((kind) => scope.kinds.includes(kind)))
    problems.push(problem('rule_outside_scope', `${path}.when.kinds`, { code }))
  if (outcome !== 'approve' && outcome !== 'refund_without_return') return problems
  const mostMinor = when.totalAtMostMinor
  if (mostMinor === undefined && atMostPerDay === null && atMostMinorPerDay === null)
    problems.push(problem('rule_without_limit', path, { code }))
  if (reviewAboveMinor !== null && (mostMinor === undefined || mostMinor >= reviewAboveMinor))
    problems.push(problem('rule_above_review', `${path}.when.totalAtMostMinor`, { code, reviewAboveMinor }))
  return problems
}
