import type { Output, Parsed } from '../../../../shared/contract'
import type { ReadContext } from '../../context'
import { allOf, reviewConditions } from './review-conditions'
import { reviewSummaries } from './review-summaries'
import { viewCondition, WAITING, type Condition } from './review-views'
import { textCondition } from './text-condition'
import { viewTotals } from './view-totals'

/** @throws Refusal time.backwards */
export async function listReviews(
  context: ReadContext,
  input: Parsed<'reviews.list'>,
): Promise<Output<'reviews.list'>> {
  const { text, ...facts } = input.filter
  const filters = await reviewConditions(context.sql, facts)
  if (text) filters.push(await textCondition(context.sql, text))
  const where = allOf([viewCondition(input.view, context), ...filters])
  const ids = await context.sql.all<{ id: number }>(
    `SELECT reviews.id FROM reviews WHERE ${where.sql} ORDER BY ${orderOf(input)} LIMIT ? OFFSET ?`,
    [...where.parameters, input.limit, input.offset],
  )
  const rows = await reviewSummaries(
    context,
    ids.map(({ id }) => id),
  )
  const total =
    filters.length === 0 ? (await viewTotals(context, [input.view]))[input.view] : await countOf(context, where)
  return { total: total ?? 0, offset: input.offset, rows }
}

async function countOf({ sql }: ReadContext, where: Condition): Promise<number> {
  const count = await sql.first<{ total: number }>(
    `SELECT count(*) AS total FROM reviews WHERE ${where.sql}`,
    where.parameters,
  )
  return count!.total
}

/** Longest waiting first; where nothing waits, the newest. Ties go by id, so that a window never repeats a row. */
function orderOf({ sort, descending, view }: Parsed<'reviews.list'>): string {
  const waits = WAITING.includes(view)
  const column = sort === 'stars' ? 'stars' : sort === 'moderateBy' && waits ? 'moderate_by' : 'rated_at'
  const newestFirst = sort === 'moderateBy' && !waits
  const direction = descending === newestFirst ? 'ASC' : 'DESC'
  return `reviews.${column} ${direction}, reviews.id ${direction}`
}
