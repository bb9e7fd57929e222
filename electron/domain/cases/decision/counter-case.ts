import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { loadForMove, takeStep } from '../take-step'

/** Offers the buyer an amount instead; the goods would stay with them. @throws Refusal case.over_paid */
export async function counterCase(context: WriteContext, input: Parsed<'cases.counter'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'counter')
  const { amountMinor, message } = input
  const order = await context.sql.first<{ remainingMinor: number }>(
    'SELECT paid_minor - granted_minor AS remainingMinor FROM orders WHERE id = ?',
    [row.orderId],
  )
  const remainingMinor = order?.remainingMinor ?? 0
  if (amountMinor > remainingMinor) throw new Refusal('case.over_paid', { remainingMinor, askedMinor: amountMinor })
  await takeStep(context, row, {
    move: 'counter',
    changes: { offer: { amountMinor, message } },
    details: { amountMinor, currency: row.currency, message },
  })
  return caseDetail(context, row.id)
}
