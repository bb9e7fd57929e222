import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { insertRow } from '../../../db/rows'
import { caseParcels } from '../../../db/schema/services'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { takeReplacements } from '../exchange/exchange-stock'
import { loadForMove, takeStep } from '../take-step'

/**
 * Replacement goods or the repaired unit leave; what leaves is no longer in stock.
 * @throws Refusal time.out_of_order, stock.short
 */
export async function shipOut(context: WriteContext, input: Parsed<'cases.shipOut'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'shipOut')
  const { carrier, trackingNumber } = input
  const now = context.now()
  const sentAt = input.sentAt ?? now
  if (sentAt > now || sentAt < (row.decidedAt ?? row.openedAt))
    throw new Refusal('time.out_of_order', { field: 'sentAt' })
  await takeReplacements(context, row)
  await insertRow(context.sql, caseParcels, {
    caseId: row.id,
    direction: 'out',
    carrier,
    trackingNumber,
    sentAt,
    arrivedAt: null,
    lostAt: null,
  })
  await takeStep(context, row, { move: 'shipOut', details: { carrier, trackingNumber, sentAt } })
  return caseDetail(context, row.id)
}
