import type { CaseDetail } from '../../../../shared/model/case'
import type { Quote } from '../../../../shared/model/quote'
import type { Parsed } from '../../../../shared/contract'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { loadPolicyVersion } from '../../policies/policy.repo'
import { acceptWith } from './accept-offer'
import { approvalOf } from './approval'
import { caseDetail } from '../case-detail'
import { decidedNow } from './decided-now'
import { reserveReplacements } from '../exchange/exchange-stock'
import { secondPersonNeeded } from './four-eyes'
import { expectGoods } from '../goods/goods.repo'
import { grantCase } from '../money/grant-case'
import { grantingOf } from './granting-of'
import { quoteCase } from '../quoting/quote-case'
import { refuseChanged } from './refuse-changed'
import { refuseIneligible } from './refuse-ineligible'
import { loadForMove, standingOf, takeStep } from '../take-step'

/**
 * Approves a case: quotes once more inside the transaction, holds it against the amount the approver looked at, and does
 * what approval means for the kind: money is granted, goods are expected, replacements are reserved. Nothing is sent.
 * @throws Refusal case.quote_changed, case.ineligible, case.nothing_to_refund, case.same_person, stock.short beside those of every move
 */
export async function approveCase(context: WriteContext, input: Parsed<'cases.approve'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'approve')
  const quote = await quoteCase(context, row, grantingOf(row))
  refuseIneligible(quote)
  refuseChanged(quote, input)
  const noted = input.note ? { note: input.note } : {}
  if (row.offer === null) await approveWith(context, row, quote, noted)
  else await acceptWith(context, row, quote, 'approve', noted)
  return caseDetail(context, row.id)
}

interface Approved {
  note?: string
  /** The automatic rule that approves. */
  rule?: string
  withoutReturn?: boolean
}

/** Approves with a quote that has been held against what was looked at; above the limit for two, waits for the second. */
export async function approveWith(
  context: WriteContext,
  row: CaseRow,
  quote: Quote,
  { note, rule, withoutReturn = false }: Approved,
): Promise<void> {
  const first = await secondPersonNeeded(context, row, quote)
  if (first) {
    await takeStep(context, row, { move: 'approve', to: { decision: 'first_approved' }, ...first })
    return
  }
  const { grantNow, to } = await carryOutApproval(context, row, quote, withoutReturn)
  const granted = grantNow ? await grantCase(context, row, quote) : null
  await takeStep(context, row, {
    move: 'approve',
    to: { ...to, ...granted?.to },
    changes: {
      ...decidedNow(context),
      totalMinor: quote.totalMinor,
      dueMinor: quote.dueMinor,
      legalDueOn: quote.legalDueOn,
      ...granted?.changes,
    },
    order: granted?.order ?? {},
    rule: rule ?? quote.rows[0]?.rule,
    details: {
      totalMinor: quote.totalMinor,
      ...(quote.dueMinor > 0 ? { dueMinor: quote.dueMinor } : {}),
      currency: quote.currency,
      granted: grantNow,
      ...(note ? { note } : {}),
    },
  })
}

/** Goods are expected and replacements reserved; answers what the approval leads to. */
async function carryOutApproval(context: WriteContext, row: CaseRow, quote: Quote, withoutReturn: boolean) {
  const { document } = await loadPolicyVersion(context.sql, row.policyVersionId)
  const { kind, goods } = standingOf(row)
  const approval = approvalOf({
    kind,
    goods,
    units: await wholeUnits(context, row.id),
    totalMinor: quote.totalMinor,
    dueMinor: quote.dueMinor,
    refundWhen: document.refundWhen,
    withoutReturn,
  })
  if (approval.expectGoods) await expectGoods(context.sql, row.id)
  await reserveReplacements(context, row)
  return approval
}

async function wholeUnits({ sql }: WriteContext, caseId: number): Promise<number> {
  const units = await sql.first<{ n: number }>(
    'SELECT coalesce(sum(quantity), 0) AS n FROM case_lines WHERE case_id = ? AND part_minor IS NULL',
    [caseId],
  )
  return units!.n
}
