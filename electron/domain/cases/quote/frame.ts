import type { Fault, PolicyDocument, PolicyReason } from '../../../../shared/model/policy'
import { Refusal } from '../../../../shared/refusals'
import { standingsOf, type LineStanding } from './line-standing'
import type { QuoteInput } from './quote-input'

/** Everything the rows are computed from: the input, the reason as the policy states it, and where each line stands. */
export interface Frame extends QuoteInput {
  readonly document: PolicyDocument
  readonly reason: PolicyReason
  /** Who bears what is paid back: the carrier or the platform when the fault is theirs, otherwise the seller. */
  readonly bearer: Fault
  /** The units come back to the house, so what they went through and their way back have a price. */
  readonly comesBack: boolean
  readonly lines: readonly LineStanding[]
  /** Those of which the case asks for something. */
  readonly asked: readonly LineStanding[]
  readonly lineById: ReadonlyMap<number, LineStanding>
  /** The lines of which this case gives back whole units. */
  readonly taken: readonly LineStanding[]
}

/** @throws Refusal case.reason_not_allowed, order.unknown_line, case.over_quantity, case.replacement_unknown */
export function frameOf(input: QuoteInput): Frame {
  const { document } = input.policy
  const { kind, reason: code, lines: drafts, inspection = null, lost = false, withoutReturn = false } = input.request
  const reason = document.reasons.find((candidate) => candidate.code === code)
  if (!reason) throw new Refusal('case.reason_not_allowed', { reason: code, kind })
  const comesBack = (kind === 'return' && !withoutReturn) || kind === 'exchange'
  const { lostOnWayBack } = document
  const facts = { lines: drafts, kind, comesBack, lost, lostOnWayBack, inspection }
  const lines = standingsOf(input.order, input.priorGrants, facts)
  const bearer = reason.fault === 'carrier' || reason.fault === 'platform' ? reason.fault : 'seller'
  const lineById = new Map(lines.map((standing) => [standing.line.id, standing]))
  const asked = lines.filter((standing) => standing.asked)
  const taken = asked.filter(({ fromUnit, toUnit }) => toUnit > fromUnit)
  return { ...input, document, reason, bearer, comesBack, lines, asked, lineById, taken }
}
