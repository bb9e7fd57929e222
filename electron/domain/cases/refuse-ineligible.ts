import type { Quote } from '../../../shared/model/quote'
import { Refusal } from '../../../shared/refusals'

/** @throws Refusal case.nothing_to_refund, case.ineligible: the first finding that refuses, with its rule, citation and remedy */
export function refuseIneligible({ findings }: Quote): void {
  const finding = findings.find(({ outcome }) => outcome === 'refuses')
  if (!finding) return
  if (finding.code === 'nothing_left') throw new Refusal('case.nothing_to_refund', { rule: finding.rule })
  throw new Refusal('case.ineligible', {
    finding: finding.code,
    rule: finding.rule,
    citation: finding.citation,
    remedy: finding.details.remedy ?? null,
    facts: finding.details,
  })
}
