/** The reasons in the order in which their keys stand: what the findings suggest first. */
import { REJECT_REASONS, RejectReason } from '../../../../shared/model/moderation'
import type { Finding } from '../../../../shared/model/moderation'

const KEYS = '123456789abcdefghijklm'

export interface ReasonItem {
  readonly reason: RejectReason
  readonly key: string
  readonly isSuggested: boolean
  readonly isRepairable: boolean
}

/** What standing findings suggest, each once, in the order of their rules. */
export function suggestedReasons(findings: readonly Finding[]): RejectReason[] {
  return [...new Set(findings.flatMap(({ standing, reason }) => (standing && reason ? [reason] : [])))]
}

export function reasonItems(suggested: readonly RejectReason[]): ReasonItem[] {
  return [...new Set([...suggested, ...RejectReason.options])].map((reason, index) => ({
    reason,
    key: KEYS[index] ?? '',
    isSuggested: suggested.includes(reason),
    isRepairable: REJECT_REASONS[reason].repairable,
  }))
}
