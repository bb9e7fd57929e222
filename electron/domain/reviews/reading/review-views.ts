/** What the tabs of the moderation desk hold, and in which order they are read. */
import { REJECT_REASONS } from '../../../../shared/model/moderation'
import { REVIEW_QUEUES, type ReviewView } from '../../../../shared/model/review'
import type { SqlValue } from '../../../db/sql'
import type { ReadContext } from '../../context'

export interface Condition {
  sql: string
  parameters: SqlValue[]
}

const REPAIRABLE = Object.entries(REJECT_REASONS)
  .filter(([, { repairable }]) => repairable)
  .map(([reason]) => `'${reason}'`)
  .join(', ')

const VIEWS: Readonly<Record<Exclude<ReviewView, 'mine'>, string>> = {
  open: 'reviews.queue IS NOT NULL',
  new: `reviews.queue = 'new'`,
  held: `reviews.queue = 'held'`,
  reported: `reviews.queue = 'reported'`,
  changed: `reviews.queue = 'changed'`,
  escalated: `reviews.state = 'escalated'`,
  appealed: 'reviews.appealed = 1',
  published: `reviews.state = 'published'`,
  hidden: `reviews.state = 'hidden'`,
  needs_edit: `reviews.state = 'rejected' AND reviews.reject_reason IN (${REPAIRABLE})`,
  rejected: `reviews.state = 'rejected'`,
  unmatched: 'reviews.order_id IS NULL',
  all: 'true',
}

/** Views whose reviews wait until a time; in the others none does, and the newest come first. */
export const WAITING: readonly ReviewView[] = ['open', ...REVIEW_QUEUES, 'mine']

/** `mine` is what whoever asks holds now. */
export function viewCondition(view: ReviewView, { session, now }: Pick<ReadContext, 'session' | 'now'>): Condition {
  if (view !== 'mine') return { sql: VIEWS[view], parameters: [] }
  return { sql: 'reviews.claimed_by = ? AND reviews.claimed_until > ?', parameters: [session.actor, now()] }
}
