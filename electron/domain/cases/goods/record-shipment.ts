import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { insertRow } from '../../../db/rows'
import { caseParcels } from '../../../db/schema/services'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { setGoods } from './goods.repo'
import { loadForMove, takeStep } from '../take-step'

/** The buyer sent the goods. @throws Refusal time.out_of_order */
export async function recordShipment(
  context: WriteContext,
  input: Parsed<'cases.recordShipment'>,
): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'recordShipment')
  const { carrier, trackingNumber, sentAt = context.now() } = input
  if (sentAt > context.now() || sentAt < (row.decidedAt ?? row.openedAt))
    throw new Refusal('time.out_of_order', { field: 'sentAt' })
  await insertRow(context.sql, caseParcels, {
    caseId: row.id,
    direction: 'in',
    carrier,
    trackingNumber,
    sentAt,
    arrivedAt: null,
    lostAt: null,
  })
  await setGoods(context.sql, row.id, 'in_transit')
  await takeStep(context, row, { move: 'recordShipment', details: { carrier, trackingNumber, sentAt } })
  return caseDetail(context, row.id)
}
