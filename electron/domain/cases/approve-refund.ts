import type { CaseDetail } from '../../../shared/model/case'
import type { Quote } from '../../../shared/model/quote'
import type { Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { insertRows } from '../../db/rows'
import { moneyRows, type CaseRow } from '../../db/schema/cases'
import type { WriteContext } from '../context'
import { postGrant } from './book'
import { caseDetail } from './case-detail'
import { decidedNow } from './decided-now'
import { quoteCase } from './quote-case'
import { refuseIneligible } from './refuse-ineligible'
import { oweSettlements } from './settlement.repo'
import { loadForMove, takeStep } from './take-step'

/**
 * Grants a refund: quotes once more inside the transaction, holds it against the amount the approver looked at, keeps the
 * money rows for good, books what is now owed and counts the units as given back. Nothing is sent.
 * @throws Refusal case.quote_changed, case.ineligible, case.nothing_to_refund beside those of every move
 */
export async function approveRefund(context: WriteContext, input: Parsed<'cases.approve'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'approve')
  const quote = await quoteCase(context, row)
  refuseIneligible(quote)
  if (quote.totalMinor !== input.expectedTotalMinor) {
    throw new Refusal('case.quote_changed', {
      expectedMinor: input.expectedTotalMinor,
      totalMinor: quote.totalMinor,
      currency: quote.currency,
    })
  }
  await grant(context, row, quote, input.note)
  return caseDetail(context, row.id)
}

async function grant(context: WriteContext, row: CaseRow, quote: Quote, note: string | undefined): Promise<void> {
  const grantNumber = row.grantNumber + 1
  await insertRows(
    context.sql,
    moneyRows,
    quote.rows.map((each, position) => ({ ...each, caseId: row.id, grantNumber, position })),
  )
  await oweSettlements(context, row.id, grantNumber, quote.payments)
  await postGrant(context, row, quote.rows, 1)
  await takeStep(context, row, {
    move: 'approve',
    to: quote.totalMinor === 0 ? { money: 'nothing_owed' } : {},
    changes: {
      ...decidedNow(context),
      grantNumber,
      totalMinor: quote.totalMinor,
      legalDueOn: quote.legalDueOn,
      promisedAt: quote.promise.p90At,
      dueAt: quote.totalMinor === 0 ? null : quote.legalDueAt,
    },
    order: {
      grantedMinor: quote.totalMinor,
      grantedQuantity: await unitsGivenBack(context, row.id),
      carriedMinor: quote.carriedMinor - (await carriedNow(context, row.orderId)),
    },
    rule: quote.rows[0]?.rule,
    details: { totalMinor: quote.totalMinor, currency: quote.currency, ...(note ? { note } : {}) },
  })
}

/** The shortfall the order carries as its row says. */
export async function carriedNow({ sql }: WriteContext, orderId: number): Promise<number> {
  const order = await sql.first<{ carriedMinor: number }>(
    'SELECT carried_minor AS carriedMinor FROM orders WHERE id = ?',
    [orderId],
  )
  return order!.carriedMinor
}

/** Units refunded in full; a part refund leaves its units with the buyer. */
export async function unitsGivenBack({ sql }: WriteContext, caseId: number): Promise<number> {
  const units = await sql.first<{ n: number }>(
    'SELECT coalesce(sum(quantity), 0) AS n FROM case_lines WHERE case_id = ? AND part_minor IS NULL',
    [caseId],
  )
  return units!.n
}
