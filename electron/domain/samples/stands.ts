/** Where the cases in somebody's hands stand right now: every step of every kind has one, so that no queue is empty. */
import type { CaseMove } from '../../../shared/model/case'
import type { CaseKind } from '../../../shared/model/policy'
import { STRAIGHT, type Course } from './courses'

export interface Stand {
  kind: CaseKind
  course: Course
  /** The last step taken; null: the case was only opened. */
  last: CaseMove | null
}

const at = (kind: CaseKind, last: CaseMove | null, course: Partial<Course> = {}): Stand => ({
  kind,
  last,
  course: { ...STRAIGHT, ...course },
})

/** Kinds take turns, so that a part of the list has some of each. */
export const STANDS: readonly Stand[] = [
  at('refund', null),
  at('return', 'approve'),
  at('exchange', 'approve', { price: 'dearer' }),
  at('repair', 'receive'),
  at('refund', 'askInfo', { review: 'asked' }),
  at('return', 'recordShipment'),
  at('exchange', 'approve'),
  at('repair', 'diagnose', { repair: 'charged' }),
  at('refund', 'approve'),
  at('return', 'receive'),
  at('exchange', 'inspect'),
  at('repair', 'startRepair'),
  at('refund', 'send'),
  at('return', 'inspect'),
  at('exchange', 'shipOut'),
  at('repair', 'waitParts', { repair: 'parts' }),
  at('refund', 'recordFailure', { paying: 'failed' }),
  at('return', null),
  at('repair', 'finishRepair'),
  at('refund', 'counter', { review: 'offer_taken' }),
  at('return', 'grant'),
  at('exchange', 'receive'),
  at('refund', 'markUnknown', { paying: 'unknown' }),
  at('return', 'putAway'),
  at('exchange', 'approve', { shipFirst: true }),
  at('refund', 'startReview'),
  at('return', 'recordLoss', { lost: true }),
  at('exchange', 'confirmDelivery', { shipFirst: true }),
  at('repair', 'diagnose'),
  at('refund', 'decline', { review: 'declined' }),
  at('return', 'send'),
  at('repair', 'refuseQuote', { repair: 'refused' }),
  at('refund', 'appeal', { review: 'appealed' }),
  at('repair', 'giveUpRepair', { repair: 'hopeless' }),
  at('return', 'refuseOffer', { review: 'offer_refused' }),
  at('exchange', 'putAway'),
  at('repair', 'acceptQuote', { repair: 'charged' }),
  at('exchange', 'inspect', { price: 'cheaper' }),
  at('repair', 'inspect', { repair: 'hopeless' }),
  at('exchange', 'grant', { price: 'cheaper' }),
  at('repair', 'finishRepair', { repair: 'charged' }),
  at('exchange', 'collect', { price: 'dearer' }),
  at('repair', 'shipOut'),
]
