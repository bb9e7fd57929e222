import type { Output, Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { loadReview } from '../review.repo'
import { takeBack } from './take-back'
import { tellOnce } from './tell-once'

/**
 * Takes back what a bulk step did to every review that nothing else has happened to since; the others are counted as left.
 * @throws Refusal review.nothing_to_undo when no such step stands
 */
export async function undoBulk(
  context: WriteContext,
  { bulkId }: Parsed<'reviews.undoBulk'>,
): Promise<Output<'reviews.undoBulk'>> {
  const events = await context.sql.all<{ reviewId: number }>(
    'SELECT review_id AS reviewId FROM review_events WHERE bulk_id = ? AND undone = 0 AND snapshot IS NOT NULL ORDER BY id DESC',
    [bulkId],
  )
  if (events.length === 0) throw new Refusal('review.nothing_to_undo')
  let undone = 0
  await tellOnce(context, async (telling) => {
    for (const { reviewId } of events) if (await couldTakeBack(telling, reviewId, bulkId)) undone++
  })
  return { undone, left: events.length - undone }
}

async function couldTakeBack(context: WriteContext, reviewId: number, bulkId: string): Promise<boolean> {
  try {
    await takeBack(context, await loadReview(context.sql, reviewId), bulkId)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return false
  }
}
