import { CASE_KINDS } from '../../../../shared/model/policy'
import type { PolicyProblemCode } from '../../../../shared/model/policy-problem'
import { problem, type DocumentCheck } from './problem'

/** Codes are what cases and rules are kept by, so each stands for one thing. */
export const eachCodeOnce: DocumentCheck = ({ reasons, declineReasons, rules }) => {
  const repeated = (list: readonly { code: string }[], code: PolicyProblemCode, path: string) =>
    list.flatMap((entry, index) =>
      list.findIndex((other) => other.code === entry.code) < index
        ? [problem(code, `${path}.${index}.code`, { code: entry.code })]
        : [],
    )
  return [
    ...repeated(reasons, 'reason_twice', 'reasons'),
    ...repeated(declineReasons, 'decline_twice', 'declineReasons'),
    ...repeated(rules, 'rule_twice', 'rules'),
  ]
}

/** A kind that no reason allows can never be asked for; where the policy is for that kind, it serves nobody. */
export const everyKindHasReasons: DocumentCheck = ({ scope, reasons }) => {
  const served = new Set(reasons.flatMap(({ kinds }) => kinds))
  if (scope.kinds.length === 0)
    return CASE_KINDS.filter((kind) => !served.has(kind)).map((kind) => problem('kind_unserved', 'reasons', { kind }))
  return scope.kinds
    .filter((kind) => !served.has(kind))
    .map((kind) => problem('kind_without_reason', 'scope.kinds', { kind }))
}

export const reasonsMakeSense: DocumentCheck = ({ reasons }) =>
  reasons.flatMap((reason, index) => {
    const path = `reasons.${index}`
    const { code, fault, withinWindow, evidence, evidenceRequired } = reason
    return [
      ...(withinWindow && fault !== 'buyer'
        ? [problem('fault_bound_to_window', `${path}.withinWindow`, { code, fault })]
        : []),
      ...(!withinWindow && fault === 'buyer' ? [problem('no_fault_unbound', `${path}.withinWindow`, { code })] : []),
      ...(evidenceRequired && evidence.length === 0
        ? [problem('evidence_of_nothing', `${path}.evidence`, { code })]
        : []),
    ]
  })
