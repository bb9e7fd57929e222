/** Which views of the queue are tabs, and which stand behind "more". */
import { REVIEW_VIEWS } from '../../../../shared/model/review'
import type { ReviewView } from '../../../../shared/model/review'

/** Why a review waits, in the order of how pressing it is. */
const DAILY: readonly ReviewView[] = [
  'open',
  'new',
  'held',
  'reported',
  'changed',
  'escalated',
  'appealed',
  'mine',
  'needs_edit',
  'unmatched',
  'all',
]
export const MORE_VIEWS: readonly ReviewView[] = REVIEW_VIEWS.filter((view) => !DAILY.includes(view))

/** The daily tabs, and the view that is shown. */
export function tabsFor(shown: ReviewView): ReviewView[] {
  return [...new Set([...DAILY, shown])]
}
