import type { PolicyRule } from '../../../../shared/model/policy'
import type { Eligibility, Finding, MoneyRow } from '../../../../shared/model/quote'
import type { Frame } from './frame'
import { goodwillLimit } from './goodwill'
import { paidAndLeft } from './payments'
import { stockFindings } from './stock-findings'
import { windowFindings } from './window-findings'

interface Computed {
  rows: readonly MoneyRow[]
  totalMinor: number
  /** The automatic rule that speaks. */
  rule: PolicyRule | null
}

/** Findings in the order a clerk reads them. `details.remedy` is the code of what would make a refused case acceptable. */
export function findingsOf(frame: Frame, { rows, totalMinor, rule }: Computed): Finding[] {
  return [
    ...reasonFindings(frame),
    ...paymentFindings(frame),
    ...windowFindings(frame),
    ...categoryFindings(frame),
    ...stockFindings(frame),
    ...reviewFindings(frame, totalMinor),
    ...ruleFindings(frame, rule),
    ...noticeFindings(frame, rows),
  ]
}

export function eligibilityOf(findings: readonly Finding[]): Eligibility {
  if (findings.some(({ outcome }) => outcome === 'refuses')) return 'ineligible'
  return findings.some(({ outcome }) => outcome === 'reviews') ? 'needs_review' : 'eligible'
}

function reasonFindings({ reason, request }: Frame): Finding[] {
  if (reason.kinds.includes(request.kind)) return []
  const details = { reason: reason.code, kind: request.kind, kinds: reason.kinds, remedy: 'choose_other_reason' }
  return [{ code: 'reason_not_allowed', outcome: 'refuses', rule: 'reason.kind', citation: null, details }]
}

function paymentFindings({ order, priorGrants, request }: Frame): Finding[] {
  const { paidMinor, leftMinor } = paidAndLeft(order, priorGrants)
  const captured = order.paidAt !== null || order.payments.some((payment) => payment.paidAt !== null)
  const waiting = order.fulfilment === 'unpaid' || (order.fulfilment === 'cancelled' && !captured)
  // A gift can be exchanged or repaired, and so can goods whose money went back as goodwill.
  const asksMoney = request.kind === 'refund' || request.kind === 'return'
  if (waiting || (asksMoney && paidMinor === 0)) {
    const details = { paidMinor, fulfilment: order.fulfilment, remedy: 'wait_for_payment' }
    return [{ code: 'not_paid', outcome: 'refuses', rule: 'order.paid', citation: null, details }]
  }
  if (leftMinor > 0 || !asksMoney) return []
  const details = { paidMinor, grantedMinor: paidMinor - leftMinor, remedy: 'reopen_earlier_case' }
  return [{ code: 'nothing_left', outcome: 'refuses', rule: 'order.refundable', citation: null, details }]
}

/** Categories without a no-reason return; a defect can still be claimed on them. */
function categoryFindings({ order, reason, document, request }: Frame): Finding[] {
  if (!reason.withinWindow) return []
  const excluded = new Set(document.excludedCategories.map(plain))
  return order.lines.flatMap((line, index): Finding[] => {
    const asked = request.lines.some(({ lineId }) => lineId === line.id)
    if (!asked || line.category === null || !excluded.has(plain(line.category))) return []
    const details = {
      lineId: line.id,
      position: index + 1,
      category: line.category,
      remedy: 'choose_seller_fault_reason',
    }
    return [
      {
        code: 'excluded_category',
        outcome: 'refuses',
        rule: 'category.excluded',
        citation: document.exclusionCitation,
        details,
      },
    ]
  })
}

function plain(category: string): string {
  return category.normalize('NFKC').trim().toLowerCase()
}

function reviewFindings(frame: Frame, totalMinor: number): Finding[] {
  const { document, request } = frame
  const { limitMinor, earlierMinor } = goodwillLimit(frame)
  const findings: Finding[] = []
  if (document.reviewAboveMinor !== null && totalMinor >= document.reviewAboveMinor) {
    const details = { totalMinor, limitMinor: document.reviewAboveMinor, remedy: 'ask_approver' }
    findings.push({ code: 'above_review_limit', outcome: 'reviews', rule: 'review.above', citation: null, details })
  }
  if (request.goodwillMinor > 0 && request.goodwillMinor + earlierMinor > limitMinor) {
    const details = { goodwillMinor: request.goodwillMinor, earlierMinor, limitMinor, remedy: 'lower_goodwill' }
    findings.push({ code: 'goodwill_above_limit', outcome: 'reviews', rule: 'goodwill.limit', citation: null, details })
  }
  return findings
}

/** A rule that holds a case up or declines it leaves the last word to a person; one that approves only informs. */
function ruleFindings({ document }: Frame, rule: PolicyRule | null): Finding[] {
  if (!rule) return []
  const person = rule.outcome === 'review' || rule.outcome === 'decline'
  const { code, label, outcome: says, declineCode } = rule
  const details = { code, label, says, declineCode, ...(person ? { remedy: 'ask_approver' } : {}) }
  const outcome = person ? 'reviews' : 'informs'
  return [{ code: 'rule_says', outcome, rule: `rule.${code}`, citation: document.citation, details }]
}

function noticeFindings({ reason, document, policy, evidence }: Frame, rows: readonly MoneyRow[]): Finding[] {
  const findings: Finding[] = []
  const missing = reason.evidenceRequired ? reason.evidence.filter((kind) => !evidence?.includes(kind)) : []
  if (evidence && missing.length > 0) {
    const details = { evidence: reason.evidence, missing, remedy: 'attach_evidence' }
    findings.push({ code: 'evidence_missing', outcome: 'refuses', rule: 'reason.evidence', citation: null, details })
  } else if (reason.evidence.length > 0) {
    findings.push({
      code: 'evidence_needed',
      outcome: 'informs',
      rule: 'reason.evidence',
      citation: null,
      details: { evidence: reason.evidence },
    })
  }
  const cap = rows.find(({ kind }) => kind === 'cap')
  if (cap)
    findings.push({ code: 'capped', outcome: 'informs', rule: cap.rule, citation: null, details: { ...cap.inputs } })
  if (policy.retired)
    findings.push({
      code: 'policy_retired',
      outcome: 'informs',
      rule: 'policy.kept',
      citation: document.citation,
      details: { name: document.name },
    })
  return findings
}
