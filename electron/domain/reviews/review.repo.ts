/** Reviews as rows: reading them, and the two functions that add and change them. */
import { Refusal } from '../../../shared/refusals'
import { insertRow, insertRows, parseRow, selectOf, updateRows } from '../../db/rows'
import { reviewEvents } from '../../db/schema/moderation'
import { reviewRatings, reviews, type ReviewRatingRow, type ReviewRow } from '../../db/schema/reviews'
import type { ReadSql } from '../../db/sql'
import type { WriteContext } from '../context'
import { keepOrderReviewStatus } from './order-review-status'

/** @throws Refusal review.unknown */
export async function loadReview(sql: ReadSql, id: number): Promise<ReviewRow> {
  const row = await sql.first<ReviewRow>(`${selectOf(reviews)} WHERE id = ?`, [id])
  if (!row) throw new Refusal('review.unknown')
  return parseRow(reviews, row)
}

/** @throws Refusal review.unknown, review.stale */
export async function loadReviewAtVersion(
  context: WriteContext,
  target: { id: number; version: number },
): Promise<ReviewRow> {
  const row = await loadReview(context.sql, target.id)
  if (row.version !== target.version)
    throw new Refusal('review.stale', { currentVersion: row.version, state: row.state })
  return row
}

/** A step of a review's history. With a `snapshot` (the columns as they were) it can be taken back. */
export interface ReviewStep {
  step: string
  reason?: string | null
  rule?: string | null
  bulkId?: string | null
  details?: Record<string, unknown>
  snapshot?: unknown
}

async function appendEvent(
  context: WriteContext,
  entry: ReviewStep & { reviewId: number; before: string | null; after: string },
): Promise<void> {
  await insertRow(context.sql, reviewEvents, {
    reviewId: entry.reviewId,
    at: context.now(),
    actor: context.session.actor,
    step: entry.step,
    before: entry.before,
    after: entry.after,
    reason: entry.reason ?? null,
    rule: entry.rule ?? null,
    bulkId: entry.bulkId ?? null,
    undone: 0,
    details: entry.details ?? {},
    snapshot: entry.snapshot,
  })
}

/** Adds a review with the ratings it consists of; answers its id. */
export async function insertReview(
  context: WriteContext,
  row: Omit<ReviewRow, 'id' | 'version'>,
  ratings: readonly Omit<ReviewRatingRow, 'reviewId'>[],
  entry: ReviewStep = { step: 'rate' },
): Promise<number> {
  const { sql, projections } = context
  const id = await insertRow(sql, reviews, { ...row, version: 1 })
  await insertRows(
    sql,
    reviewRatings,
    ratings.map((rating) => ({ reviewId: id, ...rating })),
  )
  await keepOrders(context, [row.orderId])
  await projections.enterReviews(sql, [id], true)
  await appendEvent(context, { ...entry, reviewId: id, before: null, after: row.state })
  context.changed('reviews.changed', { ids: [id] })
  return id
}

/** What the search index holds of a review; where one of these changes, it is indexed anew. */
const INDEXED = ['title', 'body', 'followUps', 'productTitle', 'sku', 'category', 'authorName'] as const

/**
 * Changes a review: compare-and-set on the version, statistics and index out and back in, the status of its order, an
 * entry in its history, and the events for the windows. Every change of a review that is not part of a set goes through
 * here. Given `ratings` take the place of those it had: only a default is ever replaced so.
 * @throws Refusal review.stale when the version moved on
 */
export async function changeReview(
  context: WriteContext,
  before: ReviewRow,
  changes: Partial<ReviewRow>,
  entry: ReviewStep & { ratings?: readonly Omit<ReviewRatingRow, 'reviewId'>[] },
): Promise<ReviewRow> {
  const { sql, projections } = context
  const { ratings, ...step } = entry
  const after: ReviewRow = { ...before, ...changes, version: before.version + 1 }
  await projections.leaveReviews(sql, [before.id])
  const changed = await updateRows(sql, reviews, { ...changes, version: after.version }, 'id = ? AND version = ?', [
    before.id,
    before.version,
  ])
  if (changed !== 1) throw new Refusal('review.stale', { currentVersion: (await loadReview(sql, before.id)).version })
  if (ratings) await replaceRatings(context, before.id, ratings)
  await keepOrders(context, [before.orderId, after.orderId])
  await projections.enterReviews(
    sql,
    [before.id],
    INDEXED.some((property) => before[property] !== after[property]),
  )
  await appendEvent(context, { ...step, reviewId: before.id, before: before.state, after: after.state })
  context.changed('reviews.changed', { ids: [before.id] })
  return after
}

async function replaceRatings(
  { sql }: WriteContext,
  reviewId: number,
  ratings: readonly Omit<ReviewRatingRow, 'reviewId'>[],
): Promise<void> {
  await sql.run('DELETE FROM review_ratings WHERE review_id = ?', [reviewId])
  await insertRows(
    sql,
    reviewRatings,
    ratings.map((rating) => ({ reviewId, ...rating })),
  )
}

/** The orders' status follows in the same transaction; windows that show them read again. */
async function keepOrders(context: WriteContext, orderIds: readonly (number | null)[]): Promise<void> {
  const ids = [...new Set(orderIds.filter((id) => id !== null))]
  if (ids.length === 0) return
  await keepOrderReviewStatus(context.sql, ids)
  context.changed('orders.changed', { ids })
}
