import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { changeRepair } from '../repair/repair-record.repo'
import { loadForMove, takeStep } from '../take-step'

/**
 * The buyer has the goods. The warranty of a replacement begins here; that of a repaired unit runs on.
 * @throws Refusal time.out_of_order
 */
export async function confirmDelivery(
  context: WriteContext,
  input: Parsed<'cases.confirmDelivery'>,
): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'confirmDelivery')
  const { sql } = context
  const now = context.now()
  const deliveredAt = input.deliveredAt ?? now
  const parcel = await sql.first<{ id: number; sentAt: number }>(
    `SELECT id, sent_at AS sentAt FROM case_parcels WHERE case_id = ? AND direction = 'out' ORDER BY id DESC LIMIT 1`,
    [row.id],
  )
  if (deliveredAt > now || deliveredAt < (parcel?.sentAt ?? row.openedAt))
    throw new Refusal('time.out_of_order', { field: 'deliveredAt' })
  if (parcel) await sql.run('UPDATE case_parcels SET arrived_at = ? WHERE id = ?', [deliveredAt, parcel.id])
  if (row.kind === 'repair') await changeRepair(sql, row.id, { returnedAt: deliveredAt })
  else await sql.run('UPDATE case_replacements SET delivered_at = ? WHERE case_id = ?', [deliveredAt, row.id])
  await takeStep(context, row, { move: 'confirmDelivery', details: { deliveredAt } })
  return caseDetail(context, row.id)
}
