import type { PolicyProblem } from '../../../shared/contract/policies'
import { PolicyDocument } from '../../../shared/model/policy'
import { SHAPE_ERRORS } from '../../../shared/model/policy-problem'
import { eachCodeOnce, everyKindHasReasons, reasonsMakeSense } from './checks/code-checks'
import { lawIsKept } from './checks/law-checks'
import { tablesMakeSense } from './checks/money-checks'
import { problem, type DocumentCheck } from './checks/problem'
import { reviewTermsMakeSense } from './checks/review-checks'
import { rulesCanSpeak } from './checks/rule-checks'
import { faultWindowsAreLonger, promisesAreOrdered } from './checks/time-checks'

const CHECKS: readonly DocumentCheck[] = [
  eachCodeOnce,
  everyKindHasReasons,
  reasonsMakeSense,
  rulesCanSpeak,
  faultWindowsAreLonger,
  promisesAreOrdered,
  tablesMakeSense,
  reviewTermsMakeSense,
  lawIsKept,
]

/** Everything wrong with a document, errors first. What is no policy at all is not looked at further. */
export function checkDocument(document: unknown): PolicyProblem[] {
  const parsed = PolicyDocument.safeParse(document)
  if (!parsed.success) {
    return parsed.error.issues.slice(0, 100).map(({ path, message }) => {
      const missingClock = path[0] === 'clocks' && path.length === 2 && !hasClock(document, path[1])
      const told = SHAPE_ERRORS.find((code) => code === message)
      if (told) return problem(told, path.join('.'))
      return problem(missingClock ? 'clock_missing' : 'not_a_policy', path.join('.'), { message })
    })
  }
  const problems = CHECKS.flatMap((check) => check(parsed.data))
  return [...problems.filter(isError), ...problems.filter((found) => !isError(found))]
}

export function isError({ severity }: PolicyProblem): boolean {
  return severity === 'error'
}

function hasClock(document: unknown, step: PropertyKey | undefined): boolean {
  const clocks = (document as { clocks?: unknown }).clocks
  return typeof clocks === 'object' && clocks !== null && step !== undefined && Object.hasOwn(clocks, step)
}
