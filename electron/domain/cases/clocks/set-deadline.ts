import type { CaseDetail } from '../../../../shared/model/case'
import type { Parsed } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/refusals'
import type { WriteContext } from '../../context'
import { changeCase } from '../case.repo'
import { caseDetail } from '../case-detail'
import { setClockDue } from './clock.repo'
import { loadAtVersion } from '../take-step'

/** Sets a platform's deadline for the running step, or gives the step its own time back. @throws Refusal case.wrong_state */
export async function setDeadline(context: WriteContext, input: Parsed<'cases.setDeadline'>): Promise<CaseDetail> {
  const row = await loadAtVersion(context, input)
  if (row.closedAt !== null) throw new Refusal('case.wrong_state', { state: row.status, move: 'setDeadline' })
  const { deadlineAt } = input
  const dueAt = await setClockDue(context, row, deadlineAt)
  await changeCase(context, row, { deadlineAt, dueAt }, {}, { step: 'setDeadline', details: { deadlineAt } })
  return caseDetail(context, row.id)
}
