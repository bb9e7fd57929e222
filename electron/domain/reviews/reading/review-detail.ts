import type { ReviewDetail } from '../../../../shared/model/review'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadContext } from '../../context'
import { maskText } from '../../moderation/mask-text'
import { reviewValue } from '../rating/review-value'
import { termsOfReview } from '../rating/terms-of-review'
import { loadReview } from '../review.repo'
import { authorHistory } from './author-history'
import { findingsOf, followUpsOf, orderOf, ratingsOf, repliesOf, reportsOf, timelineOf } from './detail-parts.repo'
import { movesOfReview } from './moves-of-review'
import { reviewSummaries } from './review-summaries'
import { aspectsOfReview, sentimentOfReview } from './sentiment-of-review'
import { similarReviews } from './similar-reviews'

/** One review whole. @throws Refusal review.unknown */
export async function reviewDetail(context: ReadContext, id: number): Promise<ReviewDetail> {
  const { sql } = context
  const row = await loadReview(sql, id)
  const [summary] = await reviewSummaries(context, [id])
  const governing = await termsOfReview(context, row)
  const ratings = await ratingsOf(sql, id)
  const stars = Object.fromEntries(ratings.map((rating) => [rating.dimension, rating.stars]))
  const [followUpTexts, replies, allFindings, reportsMade, timeline, around, author, similar] = await Promise.all([
    followUpsOf(sql, id, summary!.state),
    repliesOf(sql, id),
    findingsOf(sql, id),
    reportsOf(sql, id),
    timelineOf(sql, id),
    orderOf(sql, row),
    authorHistory(sql, row),
    similarReviews(sql, row),
  ])
  return {
    ...summary!,
    body: row.body,
    photoUrls: row.photos,
    ratings,
    valueRows: reviewValue(stars, governing.terms.dimensions).valueRows,
    times: governing.times,
    policyVersionId: governing.policyVersionId,
    ...around,
    allFindings,
    masks: row.masks,
    shown: { title: shownText(row, 'title'), body: shownText(row, 'body') },
    ...{ followUpTexts, replies, reportsMade, timeline, author, similar },
    verificationNote: row.verificationNote,
    sentiment: await sentimentOfReview(sql, row),
    aspects: await aspectsOfReview(sql, row),
    moves: await movesOfReview(context, row, governing),
  }
}

/** A text as buyers see it: what is masked in it is covered. */
function shownText(row: ReviewRow, field: 'title' | 'body'): string | null {
  const text = row[field]
  if (text === null) return null
  const spans = row.masks.filter((mask) => mask.field === field).flatMap((mask) => mask.spans)
  return spans.length === 0 ? text : maskText(text, spans)
}
