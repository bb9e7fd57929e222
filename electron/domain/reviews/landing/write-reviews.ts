/** Writes a set of reviews that have found their places, one statement per table. */
import { reviewEvents } from '../../../db/schema/moderation'
import { reviewFollowUps, reviewRatings, reviewReplies, reviews } from '../../../db/schema/reviews'
import type { WriteSql } from '../../../db/sql'
import type { WriteContext } from '../../context'
import { insertSet } from '../../orders/insert-set'
import { lastId } from '../../orders/land-rows'
import { keepBands } from '../texts/text-keys'
import type { LandingReview } from './landing-review'
import type { LandedRow } from './review-rows'

/** Of a default rating there is nothing its source states. */
export type Beside = Pick<LandingReview, 'followUps' | 'reply' | 'source'>

/** Adds the reviews and answers their ids, in their order. What is kept beside the rows is not part of this. */
export async function writeReviews(
  context: WriteContext,
  landed: readonly (LandedRow & { review: Beside })[],
  step: string,
): Promise<number[]> {
  const { sql } = context
  const first = (await lastId(sql, 'reviews')) + 1
  const ids = landed.map((_, index) => first + index)
  await insertSet(
    sql,
    reviews,
    landed.map(({ row }, index) => ({ id: first + index, version: 1, ...row })),
  )
  await insertSet(
    sql,
    reviewRatings,
    landed.flatMap(({ ratings }, index) => ratings.map((rating) => ({ reviewId: first + index, ...rating }))),
  )
  await keepBands(
    sql,
    landed.map(({ bands }, index) => ({ reviewId: first + index, bands })),
    true,
  )
  await writeBeside(
    sql,
    landed.map(({ review }, index) => ({ id: first + index, review })),
  )
  const at = context.now()
  await insertSet(
    sql,
    reviewEvents,
    landed.map(({ row }, index) => ({
      ...{ reviewId: first + index, at, actor: context.session.actor, step, before: null, after: row.state },
      ...{ reason: row.rejectReason, rule: null, bulkId: null, undone: 0, details: {} },
    })),
  )
  return ids
}

/** Follow-ups and replies the source knows. */
export async function writeBeside(sql: WriteSql, landed: readonly { id: number; review: Beside }[]): Promise<void> {
  await insertSet(
    sql,
    reviewFollowUps,
    landed.flatMap(({ id, review }) =>
      review.followUps.map(({ body, at }) => ({ reviewId: id, body, photos: [], at, state: 'published' })),
    ),
  )
  await insertSet(
    sql,
    reviewReplies,
    landed.flatMap(({ id, review: { reply, source } }) =>
      reply === null
        ? []
        : [{ reviewId: id, visibility: 'public', body: reply.body, templateId: null, at: reply.at, actor: source }],
    ),
  )
}
