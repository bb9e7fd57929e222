import type { CaseDetail, GoodsState } from '../../../../shared/model/case'
import { Refusal } from '../../../../shared/refusals'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { decidedNow } from './decided-now'
import { clearGoods } from '../goods/goods.repo'
import { goodsToSendBack } from '../goods/goods-to-send-back'
import { loadForMove, takeStep } from '../take-step'
import { undoApproval } from './undo-approval'

interface Ending {
  id: number
  version: number
  note?: string | undefined
}

/**
 * The buyer takes the request back, or lets its time pass: what an approval brought about is taken back with it.
 * @throws Refusal case.not_overdue when time is left that is to have passed
 */
export function endCase(move: 'withdraw' | 'expire') {
  return async (context: WriteContext, input: Ending): Promise<CaseDetail> => {
    const row = await loadForMove(context, input, move)
    if (move === 'expire') refuseInTime(context, row)
    const undone = await undoApproval(context, row)
    await takeStep(context, row, {
      move,
      to: { ...undone.to, goods: await goodsLeft(context, row) },
      changes: { ...undone.changes, ...decidedNow(context), offer: null },
      order: undone.order,
      details: input.note ? { note: input.note } : {},
    })
    return caseDetail(context, row.id)
  }
}

function refuseInTime(context: WriteContext, { dueAt }: CaseRow): void {
  if (dueAt === null || context.now() <= dueAt) throw new Refusal('case.not_overdue', { dueAt })
}

/** What never came is no longer expected; what is in the house goes back. */
async function goodsLeft({ sql }: WriteContext, row: CaseRow): Promise<GoodsState> {
  if (row.goods !== 'awaiting_shipment') return goodsToSendBack(sql, row)
  await clearGoods(sql, row.id)
  return 'not_needed'
}
