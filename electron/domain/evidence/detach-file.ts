import type { Parsed } from '../../../shared/contract'
import type { CaseDetail, DecisionState } from '../../../shared/model/case'
import { Refusal } from '../../../shared/refusals'
import { caseDetail } from '../cases/case-detail'
import { changeCase } from '../cases/case.repo'
import { loadAtVersion } from '../cases/take-step'
import type { WriteContext } from '../context'
import { loadAttachment } from './attachment.repo'

const DECIDED: readonly DecisionState[] = ['approved', 'declined', 'withdrawn', 'expired']

/** Takes an attachment off a case that nobody has decided yet; its bytes stay, since the timeline names them. */
export async function detachFile(context: WriteContext, input: Parsed<'evidence.detach'>): Promise<CaseDetail> {
  const row = await loadAtVersion(context, input)
  if (DECIDED.includes(row.decision as DecisionState))
    throw new Refusal('case.wrong_state', { state: row.status, move: 'detach' })
  const { id, caseId, name, sha256 } = await loadAttachment(context.sql, input.attachmentId)
  if (caseId !== row.id) throw new Refusal('attachment.unknown')
  await context.sql.run('UPDATE attachments SET removed_at = ? WHERE id = ?', [context.now(), id])
  await changeCase(context, row, {}, {}, { step: 'detach', details: { name, sha256 } })
  return caseDetail(context, row.id)
}
