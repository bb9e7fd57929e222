import type { InvitationKind } from '../../../shared/contract/collect'
import type { ReadContext } from '../context'

/** How many may be asked now, by kind. */
export function countDue(context: ReadContext): Promise<Record<InvitationKind, number>> {
  void context
  return Promise.resolve({ invitation: 0, reminder: 0, follow_up: 0, survey: 0 })
}
