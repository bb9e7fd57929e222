import type { Output, Parsed } from '../../../../shared/contract'
import { searchCondition } from '../../../db/search-condition'
import type { ReadSql } from '../../../db/sql'
import type { ReadContext } from '../../context'
import { allOf, reviewConditions } from './review-conditions'
import { reviewSummaries } from './review-summaries'
import { viewCondition, WAITING, type Condition } from './review-views'

/** Above this many matches the view is walked in its order and each review looked up among them; below, the other way round. */
const BROAD = 5_000

/** @throws Refusal time.backwards */
export async function listReviews(
  context: ReadContext,
  input: Parsed<'reviews.list'>,
): Promise<Output<'reviews.list'>> {
  const { text, ...facts } = input.filter
  const conditions = [viewCondition(input.view, context), ...(await reviewConditions(context.sql, facts))]
  if (text) conditions.push(await textCondition(context.sql, text))
  const where = allOf(conditions)
  const ids = await context.sql.all<{ id: number }>(
    `SELECT reviews.id FROM reviews WHERE ${where.sql} ORDER BY ${orderOf(input)} LIMIT ? OFFSET ?`,
    [...where.parameters, input.limit, input.offset],
  )
  const rows = await reviewSummaries(
    context,
    ids.map(({ id }) => id),
  )
  const count = await context.sql.first<{ total: number }>(
    `SELECT count(*) AS total FROM reviews WHERE ${where.sql}`,
    where.parameters,
  )
  return { total: count?.total ?? 0, offset: input.offset, rows }
}

/** Longest waiting first; where nothing waits, the newest. Ties go by id, so that a window never repeats a row. */
function orderOf({ sort, descending, view }: Parsed<'reviews.list'>): string {
  const waits = WAITING.includes(view)
  const column = sort === 'stars' ? 'stars' : sort === 'moderateBy' && waits ? 'moderate_by' : 'rated_at'
  const newestFirst = sort === 'moderateBy' && !waits
  const direction = descending === newestFirst ? 'ASC' : 'DESC'
  return `reviews.${column} ${direction}, reviews.id ${direction}`
}

export async function textCondition(sql: ReadSql, text: string): Promise<Condition> {
  const found = searchCondition('review', text)
  const count = await sql.first<{ total: number }>(`SELECT count(*) AS total FROM (${found.sql})`, found.parameters)
  return { sql: `${(count?.total ?? 0) > BROAD ? '+' : ''}reviews.id IN (${found.sql})`, parameters: found.parameters }
}
