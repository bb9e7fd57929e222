import type { OrderReviewStatus } from '../../../shared/model/review'
import type { WriteSql } from '../../db/sql'

/** What an order's reviews and invitations amount to; each figure is a number of reviews (or askings). */
export interface ReviewFigures {
  invited: number
  defaulted: number
  rated: number
  commented: number
  followedUp: number
}

/** The furthest any of the order's reviews has come. Rejected ones count too: the buyer did say it. */
export function orderReviewStatus(figures: ReviewFigures): OrderReviewStatus {
  if (figures.followedUp > 0) return 'followed_up'
  if (figures.commented > 0) return 'commented'
  if (figures.rated > 0) return 'rated'
  if (figures.defaulted > 0) return 'defaulted'
  return figures.invited > 0 ? 'invited' : 'none'
}

const FIGURES = `SELECT orders.id, orders.review_status AS before,
  (SELECT count(*) FROM invitations WHERE order_id = orders.id AND kind IN ('invitation', 'reminder')) AS invited,
  coalesce(sum(r.defaulted), 0) AS defaulted, count(r.id) FILTER (WHERE r.defaulted = 0) AS rated,
  count(*) FILTER (WHERE r.commented_at IS NOT NULL) AS commented, count(*) FILTER (WHERE r.follow_ups > 0) AS followedUp
  FROM json_each(?) j CROSS JOIN orders ON orders.id = j.value LEFT JOIN reviews r ON r.order_id = orders.id GROUP BY orders.id`

/** Gives the orders the status that follows from their reviews and invitations as they stand; answers those it changed. */
export async function keepOrderReviewStatus(sql: WriteSql, orderIds: readonly number[]): Promise<number[]> {
  if (orderIds.length === 0) return []
  const orders = await sql.all<ReviewFigures & { id: number; before: string }>(FIGURES, [
    JSON.stringify([...new Set(orderIds)]),
  ])
  const changed = orders
    .map(({ id, before, ...figures }) => ({ id, before, after: orderReviewStatus(figures) }))
    .filter(({ before, after }) => before !== after)
  if (changed.length === 0) return []
  await sql.run(
    `UPDATE orders SET review_status = j.value ->> 1 FROM (SELECT value FROM json_each(?)) j WHERE orders.id = j.value ->> 0`,
    [JSON.stringify(changed.map(({ id, after }) => [id, after]))],
  )
  return changed.map(({ id }) => id)
}
