import type { CaseKind, Fault, PolicyDocument, PolicyRule, RuleConditions } from '../../../shared/model/policy'
import { holdsWord } from './same-words'

/** What a rule is held against. */
export interface RuleFacts {
  kind: CaseKind
  reason: string
  fault: Fault
  channel: string
  segment: string | null
  /** Of the lines asked for; a line without one is null. */
  categories: readonly (string | null)[]
  totalMinor: number
  /** Cases of the same buyer in the last 90 days, this one not counted. */
  buyerCases: number
}

/** The automatic rule that speaks: of those that fit, the one with the highest priority, the earlier of equals. */
export function rulesSay({ rules }: Pick<PolicyDocument, 'rules'>, facts: RuleFacts): PolicyRule | null {
  let speaking: PolicyRule | null = null
  for (const rule of rules) if (fits(rule, facts) && (!speaking || rule.priority > speaking.priority)) speaking = rule
  return speaking
}

function fits({ outcome, when }: PolicyRule, facts: RuleFacts): boolean {
  // Goods can only stay with the buyer where they would have come back.
  if (outcome === 'refund_without_return' && facts.kind !== 'return') return false
  return (
    among(when.kinds, facts.kind) &&
    among(when.reasons, facts.reason) &&
    among(when.faults, facts.fault) &&
    among(when.channels, facts.channel) &&
    segmentFits(when, facts) &&
    categoriesFit(when, facts, outcome) &&
    within(facts.totalMinor, when.totalAtLeastMinor, when.totalAtMostMinor) &&
    within(facts.buyerCases, when.buyerCasesAtLeast, when.buyerCasesAtMost)
  )
}

function among<Value>(wanted: readonly Value[] | undefined, value: Value): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(value)
}

function within(value: number, least = -Infinity, most = Infinity): boolean {
  return value >= least && value <= most
}

function segmentFits({ segments = [] }: RuleConditions, { segment }: RuleFacts): boolean {
  return segments.length === 0 || holdsWord(segments, segment)
}

/** What grants money by itself needs every line to be of the categories; what holds a case up or declines it, one. */
function categoriesFit(
  { categories: wanted = [] }: RuleConditions,
  { categories }: RuleFacts,
  outcome: PolicyRule['outcome'],
): boolean {
  if (wanted.length === 0) return true
  const holds = (category: string | null): boolean => holdsWord(wanted, category)
  if (outcome === 'review' || outcome === 'decline') return categories.some(holds)
  return categories.length > 0 && categories.every(holds)
}
