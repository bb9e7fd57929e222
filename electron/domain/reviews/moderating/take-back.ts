import { may } from '../../../../shared/permissions'
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { changeReview } from '../review.repo'
import { refuseClaimed } from './claim-lease'
import { lastSettling, type Settled } from './last-settling'
import { refuseJudging } from './load-for-review-move'
import { markFindings } from './standing-findings'

/**
 * Takes the last settling step of a review back: state, queue, decision, masks and findings are again what they were.
 * Answers and cases stay. Taking back what a judge or a second person decided needs who may decide it.
 * @throws Refusal review.nothing_to_undo, review.claimed, review.needs_judge, review.same_person
 */
export async function takeBack(context: WriteContext, row: ReviewRow, bulkId: string | null = null): Promise<void> {
  const settled = await lastSettling(context.sql, row.id)
  if (!settled || settled.snapshot.version !== row.version || (bulkId !== null && settled.event.bulkId !== bulkId))
    throw new Refusal('review.nothing_to_undo')
  refuseClaimed(context, row)
  refuseTakingBack(context, settled)
  const { event, snapshot } = settled
  await markFindings(context, snapshot.findings, 1)
  await context.sql.run('UPDATE review_events SET undone = 1 WHERE id = ?', [event.id])
  await changeReview(context, row, snapshot.columns, {
    step: 'undo',
    bulkId,
    details: { undid: event.step, eventId: event.id },
  })
}

function refuseTakingBack(context: WriteContext, { event, snapshot }: Settled): void {
  const { role, actor } = context.session
  if (event.actor === actor) return
  if (event.step === 'escalate' && !may(role, 'reviews.judge')) throw new Refusal('review.needs_judge')
  refuseJudging(context, snapshot.columns)
}
