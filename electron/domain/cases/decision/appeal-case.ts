import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import { localDateOf } from '../../../../shared/time'
import type { CaseRow } from '../../../db/schema/cases'
import type { WriteContext } from '../../context'
import { clockDue } from '../clocks/case-clocks'
import { caseDetail } from '../case-detail'
import { clockTerms } from '../clocks/clock.repo'
import { goodsKept } from '../goods/goods-kept'
import { UNDECIDED } from './reopen-case'
import { loadForMove, takeStep } from '../take-step'

/** The buyer objects to a declined case, which comes back to review. @throws Refusal case.too_late */
export async function appealCase(context: WriteContext, input: Parsed<'cases.appeal'>): Promise<CaseDetail> {
  const row = await loadForMove(context, input, 'appeal')
  await refuseLate(context, row)
  await takeStep(context, row, {
    move: 'appeal',
    to: { goods: await goodsKept(context.sql, row) },
    changes: UNDECIDED,
    details: { note: input.note, declineCode: row.declineCode },
  })
  return caseDetail(context, row.id)
}

async function refuseLate(context: WriteContext, row: CaseRow): Promise<void> {
  const terms = await clockTerms(context, row, 'appeal')
  const lastAt = clockDue(row.decidedAt ?? row.openedAt, terms, context.shop)
  if (context.now() <= lastAt) return
  const lastOn = localDateOf(lastAt, context.shop.timeZone)
  throw new Refusal('case.too_late', { lastOn, citation: terms.citation })
}
