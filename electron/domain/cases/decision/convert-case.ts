import type { CaseDetail, GoodsState } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { policyOfCase } from '../opening/policy-of-case'
import { caseDetail } from '../case-detail'
import { linesOfCase } from '../case-parts.repo'
import { goodsKept } from '../goods/goods-kept'
import { quoteCase } from '../quoting/quote-case'
import { refuseWithoutUnits } from './refuse-without-units'
import { UNDECIDED } from './reopen-case'
import { replaceReplacements } from '../exchange/replacements.repo'
import { loadForMove, takeStep } from '../take-step'
import { undoApproval } from './undo-approval'

/**
 * Turns a case into another kind, or an exchange into one for other goods, and back to review. Goods stay where they are;
 * what the former kind had granted, asked for or reserved is taken back, and the policy that fits the new kind applies.
 * @throws Refusal those of a quote of the new kind, case.wrong_state when nothing would change
 */
export async function convertCase(context: WriteContext, input: Parsed<'cases.convert'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'convert')
  const { kind, reason, replacements, note } = input
  if (kind === row.kind && reason === row.reason && replacements.length === 0)
    throw new Refusal('case.wrong_state', { state: row.status, move: 'convert', kind })
  const lines = await linesOfCase(context.sql, row.id)
  refuseWithoutUnits(kind, lines)
  for (const { lineId } of replacements)
    if (!lines.some((line) => line.lineId === lineId)) throw new Refusal('order.unknown_line', { lineId })
  const undone = await undoApproval(context, row)
  await replaceReplacements(context.sql, row.id, kind === 'exchange' ? replacements : [])
  const to = { ...undone.to, goods: await goodsKept(context.sql, row) }
  const changes = {
    ...undone.changes,
    ...UNDECIDED,
    kind,
    reason,
    shipFirst: 0,
    policyVersionId: await policyOfCase(context.sql, { ...row, kind }),
  }
  const { totalMinor, dueMinor, legalDueOn } = await quoteCase(context, converted(row, changes, to))
  await takeStep(context, row, {
    move: 'convert',
    to,
    changes: { ...changes, totalMinor, dueMinor, legalDueOn },
    order: undone.order,
    details: {
      fromKind: row.kind,
      kind,
      fromReason: row.reason,
      reason,
      totalMinor,
      dueMinor,
      currency: row.currency,
      note,
    },
  })
  return caseDetail(context, row.id)
}

/** The case as it will stand, for its quote. */
function converted(row: CaseRow, changes: Partial<CaseRow>, to: { goods: GoodsState }): CaseRow {
  return { ...row, ...changes, ...to, decision: 'in_review', grantedAt: null }
}
