import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { setGoods } from './goods.repo'
import { changeRepair } from '../repair/repair-record.repo'
import { loadForMove, takeStep } from '../take-step'

/** The parcel is here; a unit to be repaired goes to the workshop. @throws Refusal time.out_of_order */
export async function receiveGoods(context: WriteContext, input: Parsed<'cases.receive'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'receive')
  const { receivedAt = context.now() } = input
  if (receivedAt > context.now() || receivedAt < (await earliest(context, row)))
    throw new Refusal('time.out_of_order', { field: 'receivedAt' })
  await context.sql.run(
    `UPDATE case_parcels SET arrived_at = ? WHERE case_id = ? AND direction = 'in' AND arrived_at IS NULL AND lost_at IS NULL`,
    [receivedAt, row.id],
  )
  await setGoods(context.sql, row.id, 'received')
  const forRepair = row.kind === 'repair'
  if (forRepair) await changeRepair(context.sql, row.id, { receivedAt })
  await takeStep(context, row, {
    move: 'receive',
    to: forRepair ? { work: 'to_diagnose' } : {},
    changes: { goodsBackAt: row.goodsBackAt ?? receivedAt },
    details: { receivedAt },
  })
  return caseDetail(context, row.id)
}

/** A parcel arrives after it was sent, and after the case was approved. */
async function earliest({ sql }: WriteContext, row: CaseRow): Promise<number> {
  const sent = await sql.first<{ at: number | null }>(
    `SELECT max(sent_at) AS at FROM case_parcels WHERE case_id = ? AND direction = 'in' AND lost_at IS NULL`,
    [row.id],
  )
  return sent?.at ?? row.decidedAt ?? row.openedAt
}
