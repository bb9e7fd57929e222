import { contract, isEndpoint } from '../../../shared/contract'
import type { Reply } from '../../../shared/refusals'
import type { App, Session } from '../../app/create-app'
import { MAX_CALL_BYTES } from '../call-limit'
import { runJob, type JobWatch } from '../run-job'

/** Calls one endpoint with JSON text; a job is waited for and answers with its result. */
export async function callEndpoint(
  app: App,
  session: Session,
  endpoint: string,
  json: string,
  watch: JobWatch,
): Promise<Reply> {
  if (Buffer.byteLength(json) > MAX_CALL_BYTES) return { ok: false, code: 'desk.too_large', details: {} }
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch (error) {
    return { ok: false, code: 'desk.invalid_input', details: { summary: (error as Error).message } }
  }
  const isJob = isEndpoint(endpoint) && contract[endpoint].kind === 'job'
  return isJob ? runJob(app, session, endpoint, input, watch) : app.call(session, endpoint, input)
}
