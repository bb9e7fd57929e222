import type { PolicyProblem } from '../../../../shared/contract/policies'
import { SECTIONS, sectionOf } from '../words/policy-fields'

const isAt = (path: string, place: string) => path === place || path.startsWith(`${place}.`)

/** Problems of a section that no field and no row of it shows. */
export function looseProblems(section: string, problems: readonly PolicyProblem[]): PolicyProblem[] {
  const { fields = [], tables = [] } = SECTIONS.find(({ key }) => key === section) ?? {}
  return problems.filter(
    ({ path }) =>
      sectionOf(path) === section &&
      !fields.some((field) => isAt(path, field.path)) &&
      !tables.some((table) => table !== 'warrantyMonthsByCategory' && path.startsWith(`${table}.`)),
  )
}

/** How many errors stand in each section. */
export function countErrors(problems: readonly PolicyProblem[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { path, severity } of problems) {
    if (severity !== 'error') continue
    const section = sectionOf(path)
    counts[section] = (counts[section] ?? 0) + 1
  }
  return counts
}
