import type { CaseDetail } from '../../../../shared/model/case'
import type { PolicyDocument } from '../../../../shared/model/policy'
import { dueOf } from './case-amount'
import type { CaseStep } from './case-moves'

/** What becomes of money and goods when this is confirmed, as the name of a sentence. */
export function approvalMeans(step: CaseStep, detail: CaseDetail, refundWhen?: PolicyDocument['refundWhen']): string {
  if (step === 'grant') return 'grant'
  const { kind, quote, shipFirst } = detail
  if (kind === 'refund' || kind === 'repair') return kind
  if (kind === 'return') {
    if (quote?.ruleOutcome?.outcome === 'refund_without_return') return 'returnKept'
    return refundWhen === 'approved' ? 'returnFirst' : 'return'
  }
  if (dueOf(detail) > 0) return 'exchangeDue'
  return shipFirst ? 'exchangeFirst' : 'exchange'
}
