import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { setGoods } from './goods.repo'
import { loadForMove, takeStep } from '../take-step'

/** The parcel was lost on its way back; the policy says what is paid. */
export async function recordLoss(context: WriteContext, input: Parsed<'cases.recordLoss'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'recordLoss')
  await context.sql.run(
    `UPDATE case_parcels SET lost_at = ? WHERE case_id = ? AND direction = 'in' AND arrived_at IS NULL AND lost_at IS NULL`,
    [context.now(), row.id],
  )
  await setGoods(context.sql, row.id, 'lost')
  await takeStep(context, row, { move: 'recordLoss', details: input.note ? { note: input.note } : {} })
  return caseDetail(context, row.id)
}
