import type { PolicyTrial } from '../../../shared/contract/policies'
import type { Quote } from '../../../shared/model/quote'
import type { PolicyDocument } from '../../../shared/model/policy'
import { HOUR_MS } from '../../../shared/time'
import type { PastCase } from './past-case'
import { quotePast, type TrialPolicy } from './quote-past'
import type { RuleLimits } from './rule-limits'

type TrialRow = PolicyTrial['rows'][number]

export interface Replayed extends TrialRow {
  openedOn: string
  /** Hours the case waited for its decision. */
  waitedHours: number
  /** By whom it was and would be decided: a rule (at once) or a person. */
  beforeBy: 'rule' | 'person'
  afterBy: 'rule' | 'person'
}

export interface Trial {
  policy: TrialPolicy
  kept: PolicyDocument
  timeZone: string
  limits: RuleLimits
}

interface After {
  outcome: string
  amountMinor: number
  by: 'rule' | 'person'
  rule: string | null
}

/** What a past case was decided and would be under another policy; null where it cannot be compared. */
export function replayCase(past: PastCase, trial: Trial): Replayed | null {
  const quoted = quotePast(past, trial)
  if (!quoted) return null
  const granted = past.decision === 'approved'
  const beforeMinor = granted ? past.totalMinor - past.dueMinor : 0
  const after = afterOf(past, quoted, trial)
  const beforeBy = past.decidedBy?.startsWith('rule:') ? 'rule' : 'person'
  return {
    caseId: past.id,
    number: past.number,
    kind: past.kind,
    currency: past.currency,
    openedOn: past.openedOn,
    beforeOutcome: beforeBy === 'rule' ? BY_RULE[past.decision] : past.decision,
    afterOutcome: after.outcome,
    beforeMinor,
    afterMinor: after.amountMinor,
    rule: after.rule,
    flipped: granted !== GRANTING.includes(after.outcome) && after.outcome !== 'needs_review',
    waitedHours: Math.max(0, past.decidedAt - past.openedAt) / HOUR_MS,
    beforeBy,
    afterBy: after.by,
  }
}

const BY_RULE = { approved: 'approve', declined: 'decline' } as const
const GRANTING: readonly string[] = ['approved', 'eligible', 'approve', 'refund_without_return']

function afterOf(past: PastCase, quoted: Quote, trial: Trial): After {
  const { eligibility, findings, ruleOutcome } = quoted
  const refusing = findings.find(({ outcome }) => outcome === 'refuses')
  if (refusing) return { outcome: 'ineligible', amountMinor: 0, by: 'rule', rule: refusing.rule }
  if (ruleOutcome?.outcome === 'decline')
    return { outcome: 'decline', amountMinor: 0, by: 'rule', rule: ruleOutcome.code }
  const byRule = eligibility === 'eligible' && ruleOutcome ? approvedByRule(past, quoted, trial) : null
  return byRule ?? byPerson(past, quoted, trial)
}

/** A rule that has granted as much in a day as it may leaves the case to a person. */
function approvedByRule(past: PastCase, quoted: Quote, trial: Trial): After | null {
  const { code, outcome } = quoted.ruleOutcome!
  if (outcome !== 'approve' && outcome !== 'refund_without_return') return null
  const withoutReturn = outcome === 'refund_without_return'
  const final = withoutReturn ? quotePast(past, { ...trial, withoutReturn }) : quoted
  if (!final) return null
  const { currency, openedOn } = past
  if (!trial.limits.take(code, { day: openedOn, currency, amountMinor: final.totalMinor })) return null
  return { outcome, amountMinor: netOf(final), by: 'rule', rule: code }
}

/** A person decides as they did, unless the policy of then would not even have let them. */
function byPerson(past: PastCase, quoted: Quote, trial: Trial): After {
  const rule = quoted.ruleOutcome?.code ?? quoted.findings.find(({ outcome }) => outcome === 'reviews')?.rule ?? null
  const told = { by: 'person' as const, rule }
  const granted = past.decision === 'approved'
  const looksAtIt = quoted.eligibility === 'needs_review' || quoted.ruleOutcome?.outcome === 'review'
  if (looksAtIt) return { ...told, outcome: 'needs_review', amountMinor: granted ? netOf(quoted) : 0 }
  if (granted) return { ...told, outcome: 'approved', amountMinor: netOf(quoted) }
  const { kept } = trial
  const then = quotePast(past, { ...trial, policy: { versionId: past.policyVersionId, document: kept } })
  if (then?.eligibility === 'ineligible') return { ...told, outcome: 'eligible', amountMinor: netOf(quoted) }
  return { ...told, outcome: 'declined', amountMinor: 0 }
}

function netOf({ totalMinor, dueMinor }: Quote): number {
  return totalMinor - dueMinor
}
