import { REVIEW_VIEWS, type ReviewView } from '../../../../shared/model/review'
import type { ReadContext } from '../../context'
import { viewCondition } from './review-views'

type Totals = Record<ReviewView, number>

/** Views that most reviews stand in: the rollups know how many, so that hundreds of thousands are not counted for a window. */
const ROLLED_UP: readonly ReviewView[] = ['published', 'hidden', 'rejected', 'all']

/** How many reviews whole views hold, each counted in its own index. */
export async function viewTotals(
  context: ReadContext,
  asked: readonly ReviewView[] = REVIEW_VIEWS,
): Promise<Partial<Totals>> {
  const counted = asked
    .filter((view) => !ROLLED_UP.includes(view))
    .map((view) => ({ view, ...viewCondition(view, context) }))
  const sums = counted.map(({ view, sql }) => `(SELECT count(*) FROM reviews WHERE ${sql}) AS "${view}"`)
  const totals = await context.sql.first<Partial<Totals>>(
    `SELECT ${[...sums, '0 AS ""'].join(', ')}`,
    counted.flatMap(({ parameters }) => parameters),
  )
  const rolledUp = asked.some((view) => ROLLED_UP.includes(view)) ? await rolledUpTotals(context) : {}
  return Object.fromEntries(
    Object.entries({ ...rolledUp, ...totals }).filter(([view]) => asked.includes(view as ReviewView)),
  )
}

/** Whatever is not hidden, rejected, waiting or handed on is published. */
async function rolledUpTotals({ sql }: ReadContext): Promise<Partial<Totals>> {
  const sums = await sql.first<{ all: number; hidden: number; rejected: number; others: number }>(
    `SELECT coalesce(sum(n), 0) AS "all", coalesce(sum(hidden), 0) AS hidden, coalesce(sum(rejected), 0) AS rejected,
       (SELECT count(*) FROM reviews WHERE state = 'pending') + (SELECT count(*) FROM reviews WHERE state = 'escalated') AS others
     FROM monthly_reviews`,
  )
  const { all, hidden, rejected, others } = sums!
  return { all, hidden, rejected, published: all - hidden - rejected - others }
}
