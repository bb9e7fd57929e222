/** Moving a review: the table in shared/model/review-moves.ts says which moves are valid, here it is held against a row. */
import { REVIEW_TRANSITIONS, type ReviewMove } from '../../../../shared/model/review-moves'
import type { ReviewState } from '../../../../shared/model/review-status'
import { may } from '../../../../shared/permissions'
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { WriteContext } from '../../context'
import { loadReviewAtVersion } from '../review.repo'
import { refuseClaimed } from './claim-lease'

/**
 * The review, if this person may take this move with it now. A buyer's objection, a reply without a decision and a case
 * wait for no one; whatever decides waits for whoever holds the review.
 * @throws Refusal review.unknown, review.stale, review.wrong_state, review.claimed, review.needs_judge, review.same_person
 */
export async function loadForReviewMove(
  context: WriteContext,
  target: { id: number; version: number },
  move: ReviewMove,
): Promise<ReviewRow> {
  const row = await loadReviewAtVersion(context, target)
  refuseMove(context, row, move)
  return row
}

/** @throws Refusal review.wrong_state, review.claimed, review.needs_judge, review.same_person */
export function refuseMove(context: WriteContext, row: ReviewRow, move: ReviewMove): void {
  const { from, settles } = REVIEW_TRANSITIONS[move]
  if (!from.includes(row.state as ReviewState)) throw new Refusal('review.wrong_state', { state: row.state, move })
  if (!settles) return
  refuseClaimed(context, row)
  // Handing on is no decision: whoever decided first may still ask for a judge.
  if (move !== 'escalate') refuseJudging(context, row)
}

/** @throws Refusal review.needs_judge, review.same_person */
export function refuseJudging(
  { session }: WriteContext,
  row: Pick<ReviewRow, 'state' | 'appealed' | 'decidedBy'>,
): void {
  if (row.state === 'escalated' && !may(session.role, 'reviews.judge')) throw new Refusal('review.needs_judge')
  if (row.appealed === 1 && row.decidedBy === session.actor)
    throw new Refusal('review.same_person', { actor: session.actor })
}
