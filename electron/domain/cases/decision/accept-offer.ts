import type { CaseDetail } from '../../../../shared/model/case'
import type { Quote } from '../../../../shared/model/quote'
import type { Parsed } from '../../../../shared/contract'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { decidedNow } from './decided-now'
import { secondPersonNeeded } from './four-eyes'
import { goodsToSendBack } from '../goods/goods-to-send-back'
import { grantCase } from '../money/grant-case'
import { quoteCase } from '../quoting/quote-case'
import { refuseIneligible } from './refuse-ineligible'
import { loadForMove, takeStep } from '../take-step'

/**
 * The buyer accepts the offer: its amount becomes owed, and the goods stay with them.
 * @throws Refusal case.ineligible, case.same_person
 */
export async function acceptOffer(context: WriteContext, input: Parsed<'cases.acceptOffer'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'acceptOffer')
  const { amountMinor } = row.offer as NonNullable<CaseDetail['offer']>
  const quote = await quoteCase(context, row, { offerMinor: amountMinor })
  refuseIneligible(quote)
  await acceptWith(context, row, quote, 'acceptOffer', {})
  return caseDetail(context, row.id)
}

/** Grants an accepted offer; above the limit for two it waits for a second person, who approves it. */
export async function acceptWith(
  context: WriteContext,
  row: CaseRow,
  quote: Quote,
  move: 'acceptOffer' | 'approve',
  details: Record<string, unknown>,
): Promise<void> {
  const first = await secondPersonNeeded(context, row, quote)
  if (first) {
    await takeStep(context, row, { move, to: { decision: 'first_approved' }, ...first })
    return
  }
  const granted = await grantCase(context, row, quote)
  await takeStep(context, row, {
    move,
    to: { ...granted.to, goods: await goodsToSendBack(context.sql, row) },
    changes: { ...decidedNow(context), ...granted.changes },
    order: granted.order,
    rule: quote.rows[0]?.rule,
    details: { totalMinor: quote.totalMinor, currency: quote.currency, ...details },
  })
}
