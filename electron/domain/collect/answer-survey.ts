import type { Output, Parsed } from '../../../shared/contract'
import { Refusal } from '../../../shared/refusals'
import { localDateOf } from '../../../shared/time'
import { insertRow } from '../../db/rows'
import { caseSurveys, type CaseSurveyRow } from '../../db/schema/feedback'
import type { WriteContext } from '../context'

/** @throws Refusal case.unknown, collect.case_open, collect.answered, collect.no_answer, time.out_of_order */
export async function answerSurvey(
  { sql, shop, session, now, changed }: WriteContext,
  { caseId, csat, nps, comment, at }: Parsed<'collect.answerSurvey'>,
): Promise<Output<'collect.answerSurvey'>> {
  if (csat === null && nps === null) throw new Refusal('collect.no_answer')
  const found = await sql.first<{ closedAt: number | null }>('SELECT closed_at AS closedAt FROM cases WHERE id = ?', [
    caseId,
  ])
  if (!found) throw new Refusal('case.unknown')
  if (found.closedAt === null) throw new Refusal('collect.case_open')
  if (await sql.first('SELECT 1 FROM case_surveys WHERE case_id = ?', [caseId])) throw new Refusal('collect.answered')
  const answeredAt = at ?? now()
  if (answeredAt > now()) throw new Refusal('time.out_of_order', { field: 'at' })
  await insertRow<CaseSurveyRow>(sql, caseSurveys, {
    caseId,
    csat,
    nps,
    comment: comment || null,
    answeredAt,
    answeredOn: localDateOf(answeredAt, shop.timeZone),
    actor: session.actor,
  })
  changed('collect.changed', {})
  return { caseId }
}
