import type { Output, Parsed } from '../../../shared/contract'
import { caseConditions, OUTCOME } from '../cases/case-conditions'
import type { ReadContext } from '../context'
import { checkPeriod } from './period'

type Flow = Output<'statistics.flow'>

/** What became of the cases opened in a period, most frequent first. @throws Refusal time.backwards */
export async function flow({ sql, shop }: ReadContext, { from, to, filter }: Parsed<'statistics.flow'>): Promise<Flow> {
  checkPeriod({ from, to })
  const opened = caseConditions({ ...filter, counted: { measure: 'opened', from, to } }, shop)
  const links = await sql.all<Flow['links'][number]>(
    `SELECT kind, decision, ${OUTCOME} AS outcome, count(*) AS n FROM cases WHERE ${opened.sql}
     GROUP BY kind, decision, outcome ORDER BY n DESC, kind, decision, outcome`,
    opened.parameters,
  )
  return { n: links.reduce((sum, { n }) => sum + n, 0), links }
}
