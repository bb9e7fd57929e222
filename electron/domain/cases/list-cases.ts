import type { Output, Parsed } from '../../../shared/contract'
import { CASE_VIEWS, VIEW_STATUSES, type CaseSummary, type CaseView } from '../../../shared/model/case'
import { endOfDay, localDateOf } from '../../../shared/time'
import type { ReadContext } from '../context'
import { caseConditions } from './case-conditions'
import { SUMMARY_COLUMNS } from './case.repo'

/** What the tabs without statuses of their own hold; `cases` is the table. Overdue is held against the clock of the desk. */
const OTHER_VIEWS: Readonly<Partial<Record<CaseView, string>>> = {
  open: 'cases.closed_at IS NULL',
  overdue: 'cases.closed_at IS NULL AND cases.due_at < :now',
  due_today: 'cases.closed_at IS NULL AND cases.due_at BETWEEN :now AND :tonight',
}
const NEWEST_FIRST: readonly CaseView[] = ['settled', 'declined', 'all']
const SORTS = { dueAt: 'cases.due_at', totalMinor: 'cases.total_minor', openedAt: 'cases.opened_at' } as const

/** @throws Refusal time.backwards */
export async function listCases(context: ReadContext, input: Parsed<'cases.list'>): Promise<Output<'cases.list'>> {
  const filter = caseConditions(input.filter, context.shop)
  const where = `${viewCondition(input.view, context)} AND ${filter.sql}`
  const direction = input.descending ? 'DESC' : 'ASC'
  // Cases that wait for the buyer have no due time and come last in either direction; closed ones have none, newest first.
  const order = input.sort === 'dueAt' ? `cases.due_at ${direction} NULLS LAST` : `${SORTS[input.sort]} ${direction}`
  const page = `SELECT cases.id FROM cases WHERE ${where} ORDER BY ${order}, cases.id ${NEWEST_FIRST.includes(input.view) ? 'DESC' : direction} LIMIT ? OFFSET ?`
  const ids = await context.sql.all<{ id: number }>(page, [...filter.parameters, input.limit, input.offset])
  const rows = await context.sql.all<CaseSummary>(
    `SELECT ${SUMMARY_COLUMNS} FROM json_each(?) page JOIN cases c ON c.id = page.value JOIN orders o ON o.id = c.order_id ORDER BY page.key`,
    [JSON.stringify(ids.map(({ id }) => id))],
  )
  const [count] = await context.sql.all<{ total: number }>(
    `SELECT count(*) AS total FROM cases WHERE ${where}`,
    filter.parameters,
  )
  return { total: count?.total ?? 0, offset: input.offset, rows }
}

/** How many cases each tab holds under the filter. */
export async function countCases(
  context: ReadContext,
  { filter }: Parsed<'cases.counts'>,
): Promise<Output<'cases.counts'>> {
  const condition = caseConditions(filter, context.shop)
  const sums = CASE_VIEWS.map((view) => `count(*) FILTER (WHERE ${viewCondition(view, context)}) AS "${view}"`).join(
    ', ',
  )
  const [counts] = await context.sql.all<Record<CaseView, number>>(
    `SELECT ${sums} FROM cases WHERE ${condition.sql}`,
    condition.parameters,
  )
  return counts!
}

function viewCondition(view: CaseView, context: ReadContext): string {
  const statuses = VIEW_STATUSES[view]
  if (statuses) return `cases.status IN (${statuses.map((status) => `'${status}'`).join(', ')})`
  const now = context.now()
  const { timeZone } = context.shop
  return (OTHER_VIEWS[view] ?? 'true')
    .replace(':now', String(now))
    .replace(':tonight', String(endOfDay(localDateOf(now, timeZone), timeZone)))
}
