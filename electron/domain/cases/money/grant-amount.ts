import type { CaseDetail } from '../../../../shared/model/case'
import type { Quote } from '../../../../shared/model/quote'
import type { Parsed } from '../../../../shared/contract'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { secondPersonNeeded } from '../decision/four-eyes'
import { grantCase } from './grant-case'
import { quoteCase } from '../quoting/quote-case'
import { refuseChanged } from '../decision/refuse-changed'
import { refuseIneligible } from '../decision/refuse-ineligible'
import { loadForMove, takeStep } from '../take-step'

/**
 * Grants the amount of an approved case once its goods were looked at. Above the limit for two it waits, approved by the
 * first, for a second person.
 * @throws Refusal case.quote_changed, case.ineligible, case.nothing_to_refund, case.same_person
 */
export async function grantAmount(context: WriteContext, input: Parsed<'cases.grant'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'grant')
  const quote = await quoteCase(context, row)
  refuseIneligible(quote)
  refuseChanged(quote, input)
  const first = await secondPersonNeeded(context, row, quote)
  if (first)
    await takeStep(context, row, { move: 'grant', to: { decision: 'first_approved', money: 'nothing_owed' }, ...first })
  else await grant(context, row, quote)
  return caseDetail(context, row.id)
}

async function grant(context: WriteContext, row: CaseRow, quote: Quote): Promise<void> {
  const granted = await grantCase(context, row, quote)
  // What the buyer turned out to owe is collected before their goods leave.
  const held = row.out === 'reserved' && quote.dueMinor > 0
  await takeStep(context, row, {
    move: 'grant',
    to: { ...granted.to, ...(held ? { out: 'held' } : {}) },
    changes: granted.changes,
    order: granted.order,
    rule: quote.rows[0]?.rule,
    details: {
      totalMinor: quote.totalMinor,
      ...(quote.dueMinor > 0 ? { dueMinor: quote.dueMinor } : {}),
      currency: quote.currency,
    },
  })
}
