import type { PolicyProblem } from '../../../../shared/contract/policies'
import type { PolicyDocument } from '../../../../shared/model/policy'
import { POLICY_ERRORS, type PolicyProblemCode } from '../../../../shared/model/policy-problem'

export type DocumentCheck = (document: PolicyDocument) => PolicyProblem[]

/** A problem of the document, at the path of what it is about. */
export function problem(
  code: PolicyProblemCode,
  path: string,
  details: Readonly<Record<string, unknown>> = {},
): PolicyProblem {
  const severity = (POLICY_ERRORS as readonly string[]).includes(code) ? 'error' : 'warning'
  return { severity, code, path, details: { ...details } }
}
