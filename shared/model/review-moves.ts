/** What may be done with a review and where it leads. The keys and the server read this one table. */
import { z } from 'zod'
import type { Permission } from '../permissions'

export const REVIEW_MOVES = [
  'approve',
  'reject',
  'hide',
  'show',
  'mask',
  'escalate',
  'reply',
  'openCase',
  'report',
  'appeal',
  'editComment',
  'followUp',
  'verify',
  'undo',
] as const
export const ReviewMove = z.enum(REVIEW_MOVES)
export type ReviewMove = z.infer<typeof ReviewMove>

type State = 'pending' | 'published' | 'hidden' | 'rejected' | 'escalated'
interface Transition {
  permission: Permission
  from: readonly State[]
  /** Where it leads; left out: the state stays. */
  to?: State
  /** Ends its time in the queue. */
  settles: boolean
  /** Can be taken back with `undo` until something else happened to the review. */
  undoable: boolean
}
const ANY: readonly State[] = ['pending', 'published', 'hidden', 'rejected', 'escalated']
const settle = (from: readonly State[], to: State): Transition => ({
  permission: 'reviews.moderate',
  from,
  to,
  settles: true,
  undoable: true,
})
const beside = (permission: Permission, from: readonly State[] = ANY): Transition => ({
  permission,
  from,
  settles: false,
  undoable: false,
})

/**
 * `approve` of a published review takes it out of its queue. Out of `escalated`, and after an appeal, who decides needs
 * `reviews.judge` or must be another person; that is checked beside the table. What is rejected or hidden can be so again:
 * an appeal may end as it began, and a reason may be put right.
 */
export const REVIEW_TRANSITIONS: Readonly<Record<ReviewMove, Transition>> = {
  approve: settle(ANY, 'published'),
  reject: settle(ANY, 'rejected'),
  hide: settle(['pending', 'published', 'hidden', 'escalated'], 'hidden'),
  show: settle(['hidden'], 'published'),
  mask: settle(['pending', 'published', 'escalated'], 'published'),
  escalate: { ...settle(['pending', 'published', 'hidden'], 'escalated'), settles: true },
  reply: beside('reviews.write'),
  openCase: beside('cases.write'),
  report: beside('reviews.write', ['pending', 'published']),
  appeal: beside('reviews.write', ['rejected', 'hidden']),
  editComment: beside('reviews.write', ['pending', 'published', 'rejected']),
  followUp: beside('reviews.write', ['pending', 'published']),
  verify: beside('reviews.moderate'),
  undo: beside('reviews.moderate'),
}
