import { REVIEW_MOVES, REVIEW_TRANSITIONS, type ReviewMove } from '../../../../shared/model/review-moves'
import { may } from '../../../../shared/permissions'
import type { ReviewRow } from '../../../db/schema/reviews'
import type { ReadContext } from '../../context'
import { openCaseOf } from '../moderating/case/open-case-of'
import { lastSettling } from '../moderating/last-settling'
import { isRepairableReason } from '../rating/is-repairable'
import type { TermsOfReview } from '../rating/terms-of-review'

/** The moves that are valid now for whoever asks. */
export async function movesOfReview(
  context: ReadContext,
  row: ReviewRow,
  governing: TermsOfReview,
): Promise<ReviewMove[]> {
  const settled = await lastSettling(context.sql, row.id)
  const undoable = settled !== null && settled.snapshot.version === row.version
  const openCase = (await openCaseOf(context.sql, row)) !== null
  return REVIEW_MOVES.filter((move) => {
    const { from, permission, settles } = REVIEW_TRANSITIONS[move]
    const states: readonly string[] = from
    if (!states.includes(row.state) || !may(context.session.role, permission)) return false
    return settles ? maySettle(context, row, move) : mayBeside(context, row, move, { governing, undoable, openCase })
  })
}

/** Whoever holds the review decides; an escalated one somebody who may judge it, an appealed one another person. */
function maySettle({ session, now }: ReadContext, row: ReviewRow, move: ReviewMove): boolean {
  const heldByOther = row.claimedBy !== null && row.claimedBy !== session.actor && (row.claimedUntil ?? 0) > now()
  if (heldByOther) return false
  if (move === 'approve' && row.state === 'published' && row.queue === null) return false
  if (move === 'mask' && row.title === null && row.body === null && row.followUps === 0) return false
  if (move === 'escalate') return true
  if (row.state === 'escalated' && !may(session.role, 'reviews.judge')) return false
  return row.appealed === 0 || row.decidedBy !== session.actor
}

interface BesideFacts {
  governing: TermsOfReview
  undoable: boolean
  openCase: boolean
}

function mayBeside(
  { now }: ReadContext,
  row: ReviewRow,
  move: ReviewMove,
  { governing: { terms, times }, undoable, openCase }: BesideFacts,
): boolean {
  const before = (end: number | null): boolean => end === null || now() <= end
  switch (move) {
    case 'undo':
      return undoable
    case 'openCase':
      return row.orderId !== null && !openCase
    case 'appeal':
      return row.appealed === 0
    case 'verify':
      return row.verification === 'none' || row.verification === 'email'
    case 'followUp':
      return row.followUps < terms.followUpsAtMost && before(times.followUpUntil)
    case 'editComment':
      return before(times.editableUntil) && (row.state !== 'rejected' || isRepairableReason(row.rejectReason))
    default:
      return true
  }
}
