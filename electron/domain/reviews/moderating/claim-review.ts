import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import type { WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadReview } from '../review.repo'
import { LEASE_MS, refuseClaimed } from './claim-lease'

/**
 * Takes a review for ten minutes, or holds it longer. Who looks at a review is no part of its content, so its version
 * stays and nobody's decision goes stale by it. @throws Refusal review.unknown, review.claimed
 */
export function claimReview(context: WriteContext, { id }: Parsed<'reviews.claim'>): Promise<ReviewDetail> {
  return hold(context, id, context.session.actor, context.now() + LEASE_MS)
}

/** Lets a review go. @throws Refusal review.unknown, review.claimed */
export function releaseReview(context: WriteContext, { id }: Parsed<'reviews.release'>): Promise<ReviewDetail> {
  return hold(context, id, null, null)
}

async function hold(context: WriteContext, id: number, by: string | null, until: number | null): Promise<ReviewDetail> {
  const { sql } = context
  refuseClaimed(context, await loadReview(sql, id))
  await sql.run('UPDATE reviews SET claimed_by = ?, claimed_until = ? WHERE id = ?', [by, until, id])
  context.changed('reviews.changed', { ids: [id] })
  return reviewDetail(context, id)
}
