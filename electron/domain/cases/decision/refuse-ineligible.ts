import type { Finding, Quote } from '../../../../shared/model/quote'
import { Refusal } from '../../../../shared/refusals'

/** An offer is the merchant's own word: windows and evidence bind what the buyer asks for, not what they are offered. */
const BINDS_OFFERS: readonly Finding['code'][] = ['not_paid', 'nothing_left']

/** @throws Refusal case.nothing_to_refund, case.ineligible: the first finding that refuses, with its rule, citation and remedy */
export function refuseIneligible({ findings, rows }: Quote): void {
  const offered = rows.some(({ kind }) => kind === 'offer')
  const finding = findings.find(
    ({ outcome, code }) => outcome === 'refuses' && (!offered || BINDS_OFFERS.includes(code)),
  )
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
