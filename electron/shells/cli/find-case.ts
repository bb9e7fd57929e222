import type { CaseSummary } from '../../../shared/model/case'
import { Refusal } from '../../../shared/refusals'
import type { App, Session } from '../../app/create-app'

/** The id of a case by its number, in whatever letters it was typed. @throws Refusal case.unknown */
export async function findCase(app: App, session: Session, number: string): Promise<number> {
  const reply = await app.call(session, 'cases.list', { view: 'all', filter: { text: number }, limit: 500 })
  if (!reply.ok) throw new Refusal(reply.code, reply.details)
  const { rows } = reply.value as { rows: CaseSummary[] }
  const found = rows.find((row) => row.number === number.trim().toUpperCase())
  if (!found) throw new Refusal('case.unknown')
  return found.id
}
