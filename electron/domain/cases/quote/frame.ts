import type { Fault, PolicyDocument, PolicyReason } from '../../../../shared/model/policy'
import { Refusal } from '../../../../shared/refusals'
import type { QuoteInput } from './quote-input'
import { standingsOf, type LineStanding } from './line-standing'

/** Everything the rows are computed from: the input, the reason as the policy states it, and where each line stands. */
export interface Frame extends QuoteInput {
  readonly document: PolicyDocument
  readonly reason: PolicyReason
  /** Who bears what is paid back: the carrier or the platform when the fault is theirs, otherwise the seller. */
  readonly bearer: Fault
  readonly lines: readonly LineStanding[]
  readonly lineById: ReadonlyMap<number, LineStanding>
  /** The lines of which this case takes whole units. */
  readonly taken: readonly LineStanding[]
}

/** @throws Refusal case.reason_not_allowed, order.unknown_line, case.over_quantity */
export function frameOf(input: QuoteInput): Frame {
  const { document } = input.policy
  const { kind, reason: code } = input.request
  const reason = document.reasons.find((candidate) => candidate.code === code)
  if (!reason) throw new Refusal('case.reason_not_allowed', { reason: code, kind })
  const lines = standingsOf(input.order, input.priorGrants, input.request.lines)
  const bearer = reason.fault === 'carrier' || reason.fault === 'platform' ? reason.fault : 'seller'
  const lineById = new Map(lines.map((standing) => [standing.line.id, standing]))
  return {
    ...input,
    document,
    reason,
    bearer,
    lines,
    lineById,
    taken: lines.filter(({ fromUnit, toUnit }) => toUnit > fromUnit),
  }
}
