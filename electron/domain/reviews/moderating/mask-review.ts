import type { Parsed } from '../../../../shared/contract'
import type { ReviewDetail } from '../../../../shared/model/review'
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadContext, WriteContext } from '../../context'
import { reviewDetail } from '../reading/review-detail'
import { loadForReviewMove } from './load-for-review-move'
import { mergeMasks } from './merge-masks'
import { settleReview } from './settle-review'
import { standingFindings } from './standing-findings'
import { textsOfReviews } from './texts-of-reviews'

type Masks = ReviewRow['masks']

/**
 * Publishes with spans covered: the given ones in place of those before, or without any those that the findings name,
 * beside those before. @throws Refusal review.nothing_to_mask when none of them holds text
 */
export async function maskReview(context: WriteContext, asked: Parsed<'reviews.mask'>): Promise<ReviewDetail> {
  const before = await loadForReviewMove(context, asked, 'mask')
  const wanted = asked.masks.length > 0 ? asked.masks : await foundMasks(context, before)
  const texts = await textsOfReviews(context.sql, [before])
  const masks = mergeMasks(wanted, texts.get(before.id) ?? [])
  if (masks.length === 0) throw new Refusal('review.nothing_to_mask')
  await settleReview(context, before, { move: 'mask', changes: { masks }, details: { masks } })
  return reviewDetail(context, before.id)
}

async function foundMasks({ sql }: ReadContext, { id, masks }: ReviewRow): Promise<Masks> {
  const found = await standingFindings(sql, [id])
  const named = found.flatMap(({ field, spans }) => (field !== null && spans.length > 0 ? [{ field, spans }] : []))
  return named.length === 0 ? [] : [...masks, ...named]
}
