import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import type { WriteContext } from '../../context'
import { caseDetail } from '../case-detail'
import { sendSettlements } from './settlement.repo'
import { loadForMove, takeStep } from '../take-step'

/** Sends owed money, or sends failed money again under the same settlement keys. */
export function sendRefund(move: 'send' | 'retry') {
  return async (context: WriteContext, input: Parsed<'cases.send'>): Promise<CaseDetail> => {
    const row = await loadForMove(context, input, move)
    await sendSettlements(context.sql, row)
    await takeStep(context, row, { move, details: { totalMinor: row.totalMinor, currency: row.currency } })
    return caseDetail(context, row.id)
  }
}
