/** The parts a review is shown with: ratings, follow-ups, replies, findings, reports and its history. */
import type { Finding } from '../../../../shared/model/moderation'
import type { Rating, ReviewDetail } from '../../../../shared/model/review'
import { parseRow, selectOf } from '../../../db/rows'
import { reviewEvents, reviewFindings, type FindingRow, type ReviewEventRow } from '../../../db/schema/moderation'
import { reviewFollowUps, type FollowUpRow } from '../../../db/schema/reviews'
import type { ReadSql } from '../../../db/sql'

export function ratingsOf(sql: ReadSql, reviewId: number): Promise<Rating[]> {
  return sql.all('SELECT dimension, stars, raw, scale FROM review_ratings WHERE review_id = ?', [reviewId])
}

/** A follow-up is seen by those who see its review, unless it was taken out by itself. */
export async function followUpsOf(
  sql: ReadSql,
  reviewId: number,
  state: ReviewDetail['state'],
): Promise<ReviewDetail['followUpTexts']> {
  const rows = await sql.all<FollowUpRow>(`${selectOf(reviewFollowUps)} WHERE review_id = ? ORDER BY at, id`, [
    reviewId,
  ])
  return rows.map((row) => {
    const { reviewId: _, ...shown } = parseRow(reviewFollowUps, row)
    return { ...shown, state: shown.state === 'published' ? state : (shown.state as ReviewDetail['state']) }
  })
}

export function repliesOf(sql: ReadSql, reviewId: number): Promise<ReviewDetail['replies']> {
  return sql.all('SELECT id, visibility, body, at, actor FROM review_replies WHERE review_id = ? ORDER BY at, id', [
    reviewId,
  ])
}

export async function findingsOf(sql: ReadSql, reviewId: number): Promise<Finding[]> {
  const rows = await sql.all<FindingRow>(`${selectOf(reviewFindings)} WHERE review_id = ? ORDER BY id`, [reviewId])
  return rows.map((row) => {
    const { reviewId: _, ...finding } = parseRow(reviewFindings, row)
    return { ...finding, standing: finding.standing === 1 } as Finding
  })
}

export function reportsOf(sql: ReadSql, reviewId: number): Promise<ReviewDetail['reportsMade']> {
  return sql.all('SELECT at, by, reason, note FROM review_reports WHERE review_id = ? ORDER BY id', [reviewId])
}

export async function timelineOf(sql: ReadSql, reviewId: number): Promise<ReviewDetail['timeline']> {
  const rows = await sql.all<ReviewEventRow>(`${selectOf(reviewEvents)} WHERE review_id = ? ORDER BY id`, [reviewId])
  return rows.map((row) => {
    const { id, at, actor, step, before, after, reason, rule, details, undone } = parseRow(reviewEvents, row)
    return { id, at, actor, step, before, after, reason, rule, details, undone: undone === 1 }
  })
}

export async function orderOf(
  sql: ReadSql,
  { orderId, lineId }: { orderId: number | null; lineId: number | null },
): Promise<{ order: ReviewDetail['order']; orderReviewStatus: ReviewDetail['orderReviewStatus'] }> {
  if (orderId === null) return { order: null, orderReviewStatus: null }
  const row = await sql.first<NonNullable<ReviewDetail['order']> & { reviewStatus: ReviewDetail['orderReviewStatus'] }>(
    `SELECT o.id, o.external_number AS externalNumber, o.channel, o.placed_at AS placedAt, o.delivered_at AS deliveredAt,
       o.promised_at AS promisedAt, o.currency, o.paid_minor AS paidMinor, o.open_cases AS openCases, l.id AS lineId, l.quantity,
       o.buyer_name AS buyerName, o.review_status AS reviewStatus
     FROM orders o LEFT JOIN order_lines l ON l.id = ? WHERE o.id = ?`,
    [lineId, orderId],
  )
  if (!row) return { order: null, orderReviewStatus: null }
  const { reviewStatus, ...order } = row
  return { order, orderReviewStatus: reviewStatus }
}
