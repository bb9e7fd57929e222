/** Gives orders that just arrived the reviews that waited for them. */
import { Refusal } from '../../../shared/refusals'
import type { ORDINARY_REVIEW_TERMS } from '../../../shared/model/review-terms'
import { parseRow, selectOf } from '../../db/rows'
import { reviewEvents } from '../../db/schema/moderation'
import { reviews, type ReviewRow } from '../../db/schema/reviews'
import type { ReadSql } from '../../db/sql'
import type { WriteContext } from '../context'
import { insertSet } from '../orders/insert-set'
import { authorKey } from './author-key'
import { candidatesOf, type Candidate } from './landing/candidates.repo'
import { findPlace, type Placed } from './landing/find-place'
import { keepOrderReviewStatus } from './order-review-status'
import { termsOfVersion } from './rating/rating-facts.repo'
import { reviewValue } from './rating/review-value'

/** Reviews that wait for one of the orders: by the number they name, or by their author's e-mail. */
const WAITING = `${selectOf(reviews)} WHERE id IN (
  SELECT r.id FROM orders o CROSS JOIN reviews r ON r.order_id IS NULL AND r.order_number IS NOT NULL AND r.order_number = o.external_number
    WHERE o.id BETWEEN ?1 AND ?2 AND (r.channel = '' OR r.channel = o.channel) UNION
  SELECT r.id FROM orders o CROSS JOIN buyers b ON b.id = o.buyer_id AND b.email IS NOT NULL
    CROSS JOIN reviews r ON r.order_id IS NULL AND r.author_email IS NOT NULL AND r.author_email = lower(b.email)
    WHERE o.id BETWEEN ?1 AND ?2 AND r.order_number IS NULL AND (r.channel = '' OR r.channel = o.channel)) ORDER BY id`

interface Matched {
  row: ReviewRow
  placed: Placed
}

/**
 * Called for every set of orders, so where no review waits it costs one look into an index. A review that names another
 * buyer's order, or a line that has been rated, keeps waiting.
 */
export async function matchReviews(context: WriteContext, fromOrderId: number, toOrderId: number): Promise<void> {
  const { sql } = context
  const waits = await sql.first<{ found: number }>(
    `SELECT EXISTS (SELECT 1 FROM reviews WHERE order_id IS NULL AND order_number IS NOT NULL)
       OR EXISTS (SELECT 1 FROM reviews WHERE order_id IS NULL AND author_email IS NOT NULL) AS found`,
  )
  if (waits?.found !== 1) return
  const rows = (await sql.all<ReviewRow>(WAITING, [fromOrderId, toOrderId])).map((row) => parseRow(reviews, row))
  const matched = rows.length === 0 ? [] : await placeAll(sql, rows)
  if (matched.length > 0) await bind(context, matched)
}

async function placeAll(sql: ReadSql, rows: readonly ReviewRow[]): Promise<Matched[]> {
  const stated = rows.map((row) => ({ ...row, channel: row.channel || null, authorPhone: null }))
  const candidates = await candidatesOf(sql, stated)
  const taken = new Set<number>()
  return stated.flatMap((review, index) => {
    const placed = placeOrNone(review, candidates[index]!, taken)
    if (!placed) return []
    if (placed.line) taken.add(placed.line.id)
    return [{ row: rows[index]!, placed }]
  })
}

function placeOrNone(
  review: Parameters<typeof findPlace>[0],
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
): Placed | null {
  try {
    const placed = findPlace(review, candidates, taken)
    // A line with default stars keeps them: the review that waited stands beside it, bound to the order alone.
    return placed?.line?.defaulted === 1 ? { ...placed, line: null } : placed
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function bind(context: WriteContext, matched: readonly Matched[]): Promise<void> {
  const { sql, projections } = context
  const ids = matched.map(({ row }) => row.id)
  const values = await valuesUnderPolicies(sql, matched)
  await projections.leaveReviews(sql, ids)
  await sql.run(
    `UPDATE reviews SET version = version + 1, channel = j.value ->> 1, order_id = j.value ->> 2, line_id = j.value ->> 3, buyer_id = j.value ->> 4,
       sku = j.value ->> 5, product_title = j.value ->> 6, category = j.value ->> 7, author_key = j.value ->> 8, verification = j.value ->> 9,
       stars = j.value ->> 10, value_centi = j.value ->> 11
     FROM (SELECT value FROM json_each(?)) j WHERE reviews.id = j.value ->> 0`,
    [JSON.stringify(matched.map((one, index) => [...columnsOf(one), ...values[index]!]))],
  )
  await keepOrderReviewStatus(
    sql,
    matched.map(({ placed }) => placed.order.id),
  )
  await projections.enterReviews(sql, ids, true)
  await insertSet(
    sql,
    reviewEvents,
    matched.map(({ row, placed: { order, verification } }) => ({
      ...{ reviewId: row.id, at: context.now(), actor: context.session.actor, step: 'match' },
      ...{ before: row.state, after: row.state, reason: null, rule: null, bulkId: null, undone: 0 },
      details: { externalNumber: order.externalNumber, verification },
    })),
  )
  context.changed('reviews.changed', { ids })
}

function columnsOf({ row, placed: { order, line, product, verification } }: Matched): (string | number | null)[] {
  const { buyerId } = order
  return [
    row.id,
    order.channel,
    order.id,
    line?.id ?? null,
    buyerId,
    product?.sku ?? row.sku,
    product?.title ?? row.productTitle,
    product ? product.category : row.category,
    authorKey({ buyerId, email: row.authorEmail, source: row.source, name: row.authorName }),
    // What somebody has shown by evidence is not taken back.
    row.verification === 'manual' && verification === 'none' ? 'manual' : verification,
  ]
}

/** The ratings are weighed as the policy of the order says, now that it is known; the ratings themselves stay. */
async function valuesUnderPolicies(
  sql: ReadSql,
  matched: readonly Matched[],
): Promise<[stars: number, centi: number][]> {
  const ratings = await sql.all<{ reviewId: number; dimension: string; stars: number }>(
    `SELECT review_id AS reviewId, dimension, stars FROM json_each(?) j CROSS JOIN review_ratings ON review_id = j.value`,
    [JSON.stringify(matched.map(({ row }) => row.id))],
  )
  const rated = new Map<number, Record<string, number>>()
  for (const { reviewId, dimension, stars } of ratings)
    rated.set(reviewId, { ...rated.get(reviewId), [dimension]: stars })
  const dimensions = new Map<number, typeof ORDINARY_REVIEW_TERMS.dimensions>()
  for (const id of new Set(matched.map(({ placed }) => placed.order.policyVersionId)))
    dimensions.set(id, (await termsOfVersion(sql, id)).terms.dimensions)
  return matched.map(({ row, placed }) => {
    const value = reviewValue(rated.get(row.id) ?? {}, dimensions.get(placed.order.policyVersionId)!)
    return Object.keys(rated.get(row.id) ?? {}).length === 0
      ? [row.stars, row.valueCenti]
      : [value.stars, value.valueCenti]
  })
}
