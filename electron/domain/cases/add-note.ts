import type { CaseDetail } from '../../../shared/model/case'
import type { Parsed } from '../../../shared/contract'
import type { WriteContext } from '../context'
import { appendToTimeline, loadCase } from './case.repo'
import { caseDetail } from './case-detail'

/** A note changes nothing of the case, so it needs no version and makes none. */
export async function addNote(context: WriteContext, { id, text }: Parsed<'cases.addNote'>): Promise<CaseDetail> {
  const row = await loadCase(context.sql, id)
  await appendToTimeline(context, {
    caseId: id,
    step: 'note',
    before: null,
    after: null,
    policyVersionId: row.policyVersionId,
    details: { note: text },
  })
  context.changed('cases.changed', { ids: [id] })
  return caseDetail(context, id)
}
