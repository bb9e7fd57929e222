import type { WriteContext } from '../../context'
import { landReviews } from '../../reviews/landing/land-reviews'
import { landInSets } from '../land-in-sets'
import type { ReadReview } from './read-review'
import type { ReviewTally, TakenReview } from './review-tally'

interface Ready {
  readonly read: ReadReview
  readonly review: TakenReview
}

/** Reviews written by one set of statements: enough to be fast, few enough to keep memory flat. */
const REVIEWS_AT_ONCE = 300

/** Writes reviews as they are read and counts what became of each. */
export function landReviewSets(
  context: WriteContext,
  batches: AsyncIterable<readonly ReadReview[]>,
  batchId: number,
  tally: ReviewTally,
): Promise<void> {
  return landInSets<ReadReview, Ready>(batches, REVIEWS_AT_ONCE, {
    prepare(read) {
      if (read.review) return [{ read, review: read.review }]
      if (read.fault) tally.reject(read, read.fault)
      return []
    },
    async land(ready) {
      const landed = await landReviews(
        context,
        ready.map(({ review }) => review),
        batchId,
      )
      tally.count(landed)
      for (const index of landed.outsideWindow) tally.warn('outside_window', ready[index]!.read)
      for (const [index, { read, review }] of ready.entries()) {
        const answer = landed.answers[index]!
        if (typeof answer === 'object') tally.reject(read, answer.refusal)
        else tally.take(read, review, answer)
      }
    },
  })
}
