import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { changeCase } from '../case.repo'
import { caseDetail } from '../case-detail'
import { quoteCase } from '../quoting/quote-case'
import { loadAtVersion } from '../take-step'

/** Records what the way back cost; once the amount is granted it is too late. @throws Refusal case.wrong_state */
export async function setFreight(context: WriteContext, input: Parsed<'cases.setFreight'>): Promise<CaseDetail> {
  const row = await loadAtVersion(context, input)
  if (row.closedAt !== null || row.grantedAt !== null)
    throw new Refusal('case.wrong_state', { state: row.status, move: 'setFreight' })
  const { freight } = input
  const { totalMinor, dueMinor } = await quoteCase(context, { ...row, freight })
  await changeCase(
    context,
    row,
    { freight, totalMinor, dueMinor },
    {},
    { step: 'setFreight', details: { freight, currency: row.currency } },
  )
  return caseDetail(context, row.id)
}
