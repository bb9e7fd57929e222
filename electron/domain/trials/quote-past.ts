import type { PolicyDocument } from '../../../shared/model/policy'
import type { Quote } from '../../../shared/model/quote'
import { Refusal } from '../../../shared/refusals'
import { quote } from '../cases/quote/quote'
import type { QuoteRequest } from '../cases/quote/quote-input'
import { warrantyOf } from '../cases/repair/warranty'
import type { PastCase } from './past-case'

export interface TrialPolicy {
  versionId: number
  document: PolicyDocument
}

interface Under {
  policy: TrialPolicy
  /** The policy the case was under, if its version is still known. */
  kept: PolicyDocument
  timeZone: string
  withoutReturn?: boolean
}

/** What the case would have been quoted under a policy with all that is known of it now; null where it cannot be compared. */
export function quotePast(past: PastCase, { policy, kept, timeZone, withoutReturn = false }: Under): Quote | null {
  if (past.charged || needsReplacements(past)) return null
  try {
    return quote({
      order: past.order,
      priorGrants: past.priorGrants,
      request: { ...requestOf(past, policy.document, kept, timeZone), ...(withoutReturn ? WITHOUT_RETURN : {}) },
      policy,
      shop: { timeZone },
      now: past.openedAt,
      askedAt: past.openedAt,
      history: [],
      buyerCases: past.buyerCases,
      proposedKinds: past.fromWorkshop ? ['return', 'exchange'] : [],
    })
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** A repair that came to nothing costs nothing. */
const WORK_GIVEN_UP: readonly string[] = ['refused_by_buyer', 'unrepairable']
const WITHOUT_RETURN = { withoutReturn: true, inspection: null, lost: false }

function requestOf(past: PastCase, asked: PolicyDocument, kept: PolicyDocument, timeZone: string): QuoteRequest {
  const { kind, goods, seen, grantedAt, decidedAt } = past
  // What was found in the parcel made the amount only where that was granted after the decision.
  const looked = grantedAt !== null && grantedAt > decidedAt
  const comesBack = looked && (kind === 'return' || kind === 'exchange')
  return {
    kind,
    reason: past.reason,
    lines: past.lines,
    goodwillMinor: past.goodwillMinor,
    freight: past.freight,
    shipFirst: past.shipFirst,
    offerMinor: past.offerMinor,
    lost: comesBack && goods === 'lost',
    withoutReturn: kind === 'return' && past.decision === 'approved' && goods === 'not_needed',
    inspection: comesBack && seen.length > 0 ? seen : null,
    replacements: kind === 'exchange' ? past.replacements : [],
    repair:
      kind === 'repair' && past.repair && !WORK_GIVEN_UP.includes(past.work)
        ? { ...past.repair, covered: coveredUnder(past, asked, kept, timeZone) }
        : null,
  }
}

/** A repair is covered as it was found, unless the two policies differ on the day the buyer asked. */
function coveredUnder(past: PastCase, asked: PolicyDocument, kept: PolicyDocument, timeZone: string): boolean {
  const { order, openedAt, lines, repair } = past
  const category = order.lines.find(({ id }) => id === lines[0]?.lineId)?.category ?? null
  const facts = { deliveredAt: order.deliveredAt, restartedByCase: null, category, repairs: [], timeZone }
  const under = ({ repair: terms }: PolicyDocument): boolean =>
    warrantyOf({ ...facts, terms, askedAt: openedAt, now: openedAt }).covered
  const now = under(asked)
  return now === under(kept) ? repair!.covered : now
}

/** What an exchange put in a unit's place is with the buyer today, not as it was then. */
function needsReplacements({ lines, priorGrants }: PastCase): boolean {
  if (lines.some(({ replacementId }) => replacementId !== null)) return true
  const asked = new Set(lines.map(({ lineId }) => lineId))
  return priorGrants.some(({ rows }) =>
    rows.some(({ kind, lineId }) => kind === 'exchange_credit' && lineId !== null && asked.has(lineId)),
  )
}
