import type { Output, Parsed } from '../../../../shared/contract'
import { REVIEW_VIEWS, type ReviewView } from '../../../../shared/model/review'
import type { SqlValue } from '../../../db/sql'
import type { ReadContext } from '../../context'
import { allOf, reviewConditions } from './review-conditions'
import { viewCondition } from './review-views'
import { textCondition } from './text-condition'
import { viewTotals } from './view-totals'

/** How many reviews each view holds; with a filter all views are counted in one walk. */
export async function countReviews(
  context: ReadContext,
  { filter }: Parsed<'reviews.counts'>,
): Promise<Output<'reviews.counts'>> {
  const { text, ...facts } = filter
  const conditions = await reviewConditions(context.sql, facts)
  if (text) conditions.push(await textCondition(context.sql, text))
  if (conditions.length === 0) return (await viewTotals(context)) as Record<ReviewView, number>
  const views = REVIEW_VIEWS.map((view) => ({ view, ...viewCondition(view, context) }))
  const where = allOf(conditions)
  const sums = views.map(({ view, sql }) => `count(*) FILTER (WHERE ${sql}) AS "${view}"`)
  const parameters: SqlValue[] = views.flatMap((view) => view.parameters)
  const counts = await context.sql.first<Record<ReviewView, number>>(
    `SELECT ${sums.join(', ')} FROM reviews WHERE ${where.sql}`,
    [...parameters, ...where.parameters],
  )
  return counts!
}
