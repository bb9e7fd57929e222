import type { Outcome } from '../../../../../shared/model/moderation'
import type { ReviewRow } from '../../../../db/schema/reviews'
import type { Occasion } from './judge-review'

export interface Standing {
  state: string
  queue: string | null
  rejectReason: string | null
  /** No rule keeps it any more: it goes back to the state it had before one did. */
  released: boolean
}

export interface Said {
  /** Of the rules that speak now the one that weighs most. */
  deciding: { outcome: Outcome; reason: string | null } | null
  /** What findings that stood until now did. */
  held: readonly string[]
  occasion: Occasion
}

const KEEPS: readonly string[] = ['block', 'hold', 'route']
/** People's reasons to look again go before a rule's. */
const BY_PEOPLE: readonly (string | null)[] = ['reported', 'changed']

/** Where the rules put a review. What a person decided, hid, handed on or is asked to decide again is never put elsewhere. */
export function standingAfter(row: ReviewRow, said: Said): Standing {
  const { state, queue, rejectReason } = row
  const stays = { state, queue, rejectReason, released: false }
  const outcome = said.deciding?.outcome
  const keeps = outcome !== undefined && KEEPS.includes(outcome)
  if (row.decidedAt !== null || row.appealed === 1) return keeps ? lookAgain(row, stays, outcome) : stays
  const byRule = state !== 'rejected' || said.held.includes('block')
  if (state === 'escalated' || state === 'hidden' || !byRule) return stays
  if (outcome === 'block') return { ...stays, state: 'rejected', queue: null, rejectReason: said.deciding!.reason }
  const waits = { ...stays, rejectReason: null, queue: BY_PEOPLE.includes(queue) ? queue : 'held' }
  if (outcome === 'hold') return { ...waits, state: 'pending' }
  if (outcome === 'route') return { ...waits, released: state === 'rejected' }
  const wasKept = said.held.some((one) => KEEPS.includes(one)) && (queue === 'held' || state === 'rejected')
  return wasKept && said.occasion === 'run' ? { ...stays, queue: null, rejectReason: null, released: true } : stays
}

/** A decided review whose text is another now: somebody looks at it, and until then nobody else does. */
function lookAgain({ state, queue }: ReviewRow, stays: Standing, outcome: Outcome): Standing {
  if (state !== 'published' && state !== 'pending') return stays
  return { ...stays, state: outcome === 'route' ? state : 'pending', queue: queue ?? 'changed' }
}
