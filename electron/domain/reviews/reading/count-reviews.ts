import type { Output, Parsed } from '../../../../shared/contract'
import { REVIEW_VIEWS, type ReviewView } from '../../../../shared/model/review'
import type { SqlValue } from '../../../db/sql'
import type { ReadContext } from '../../context'
import { textCondition } from './list-reviews'
import { allOf, reviewConditions } from './review-conditions'
import { viewCondition } from './review-views'

/** How many reviews each view holds. Without a filter every view is counted in its own index, with one in a single walk. */
export async function countReviews(
  context: ReadContext,
  { filter }: Parsed<'reviews.counts'>,
): Promise<Output<'reviews.counts'>> {
  const { text, ...facts } = filter
  const conditions = await reviewConditions(context.sql, facts)
  if (text) conditions.push(await textCondition(context.sql, text))
  const views = REVIEW_VIEWS.map((view) => ({ view, ...viewCondition(view, context) }))
  const where = allOf(conditions)
  const alone = conditions.length === 0
  const sums = views.map(({ view, sql }) =>
    alone ? `(SELECT count(*) FROM reviews WHERE ${sql}) AS "${view}"` : `count(*) FILTER (WHERE ${sql}) AS "${view}"`,
  )
  const parameters: SqlValue[] = views.flatMap((view) => view.parameters)
  const counts = await context.sql.first<Record<ReviewView, number>>(
    `SELECT ${sums.join(', ')}${alone ? '' : ` FROM reviews WHERE ${where.sql}`}`,
    [...parameters, ...where.parameters],
  )
  return counts!
}
