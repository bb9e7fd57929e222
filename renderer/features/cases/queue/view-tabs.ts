/** Which views of the queue are tabs, and which stand behind "more". */
import { CASE_VIEWS } from '../../../../shared/model/case'
import type { CaseView } from '../../../../shared/model/case'

/** What somebody of the house works through every day, in the order of a case's life. */
const DAILY: readonly CaseView[] = [
  'open',
  'overdue',
  'to_review',
  'goods_in',
  'to_inspect',
  'in_work',
  'to_ship',
  'to_pay',
]
export const MORE_VIEWS: readonly CaseView[] = CASE_VIEWS.filter((view) => !DAILY.includes(view))

/** The daily tabs, failed payments while there are some, and the view that is shown. */
export function tabsFor(shown: CaseView, counts: Record<CaseView, number> | undefined): CaseView[] {
  const failed: CaseView[] = (counts?.payment_failed ?? 0) > 0 ? ['payment_failed'] : []
  return [...new Set([...DAILY, ...failed, shown])]
}

export function isUrgent(view: CaseView, n: number): boolean {
  return (view === 'overdue' || view === 'payment_failed') && n > 0
}
