import type { CaseRow } from '../../../db/schema/cases'
import type { PolicyRule } from '../../../../shared/model/policy'
import type { Quote } from '../../../../shared/model/quote'
import { localDateOf, startOfDay } from '../../../../shared/time'
import type { WriteContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'
import { approveWith } from '../decision/approve-case'
import { loadCase } from '../case.repo'
import { declineWith } from '../decision/decline-case'
import { secondPersonNeeded } from '../decision/four-eyes'
import { quoteCase } from '../quoting/quote-case'

/**
 * Lets the automatic rule that speaks at opening decide the case, through the same steps as a person and under the rule's
 * own name. What a person must look at, what the rule may not grant today any more, stays with people.
 */
export async function applyRule(context: WriteContext, id: number, opened: Quote): Promise<void> {
  if (!opened.ruleOutcome || opened.ruleOutcome.outcome === 'review') return
  const row = await loadCase(context.sql, id)
  const { document } = await loadPolicyVersion(context.sql, row.policyVersionId)
  const rule = document.rules.find(({ code }) => code === opened.ruleOutcome?.code)
  if (!rule) return
  const acting = actingAs(context, rule)
  if (rule.outcome === 'decline') return declineByRule(acting, row, rule)
  const withoutReturn = rule.outcome === 'refund_without_return'
  const quote = await quoteCase(acting, row, { withoutReturn })
  if (!(await mayApprove(acting, row, rule, quote))) return
  await approveWith(acting, row, quote, { rule: `rule.${rule.code}`, withoutReturn })
}

function actingAs(context: WriteContext, { code }: PolicyRule): WriteContext {
  return { ...context, session: { ...context.session, actor: `rule:${code}` } }
}

async function declineByRule(context: WriteContext, row: CaseRow, rule: PolicyRule): Promise<void> {
  if (rule.declineCode === null) return
  await declineWith(context, row, { declineCode: rule.declineCode, rule: `rule.${rule.code}` })
}

async function mayApprove(context: WriteContext, row: CaseRow, rule: PolicyRule, quote: Quote): Promise<boolean> {
  const forPeople = quote.findings.some(({ outcome }) => outcome !== 'informs')
  if (forPeople || (await secondPersonNeeded(context, row, quote))) return false
  const today = await approvedToday(context, row.currency)
  const { atMostPerDay, atMostMinorPerDay } = rule
  return (
    (atMostPerDay === null || today.n < atMostPerDay) &&
    (atMostMinorPerDay === null || today.totalMinor + quote.totalMinor <= atMostMinorPerDay)
  )
}

/** What the rule has approved in the shop's calendar day; it only ever approves on the day a case is opened. */
async function approvedToday(
  { sql, session, now, shop }: WriteContext,
  currency: string,
): Promise<{ n: number; totalMinor: number }> {
  const dayStart = startOfDay(localDateOf(now(), shop.timeZone), shop.timeZone)
  const today = await sql.first<{ n: number; totalMinor: number }>(
    `SELECT count(*) AS n, coalesce(sum(iif(currency = ?3, total_minor, 0)), 0) AS totalMinor FROM cases
     WHERE opened_at >= ?1 AND decided_by = ?2 AND decision = 'approved'`,
    [dayStart, session.actor, currency],
  )
  return today!
}
