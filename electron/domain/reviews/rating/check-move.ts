import { REVIEW_TRANSITIONS, type ReviewMove } from '../../../../shared/model/review-moves'
import { Refusal } from '../../../../shared/refusals'
import type { ReviewRow } from '../../../db/schema/reviews'

/** Moves of the author ask for a state only; no claim of a moderator keeps them back. @throws Refusal review.wrong_state */
export function checkMove({ state }: ReviewRow, move: ReviewMove): void {
  const from: readonly string[] = REVIEW_TRANSITIONS[move].from
  if (!from.includes(state)) throw new Refusal('review.wrong_state', { state, move })
}
