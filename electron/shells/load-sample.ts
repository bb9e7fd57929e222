import type { Reply } from '../../shared/refusals'
import type { App, Session } from '../app/create-app'
import { runJob, type JobWatch } from './run-job'

/** Loads the sample shop into an empty desk; a desk that already holds orders is left as it is. */
export async function loadSample(app: App, session: Session, watch: JobWatch = {}): Promise<Reply> {
  const status = await app.call(session, 'desk.status', {})
  if (!status.ok || (status.value as { orders: number }).orders > 0) return status
  return runJob(app, session, 'sample.load', {}, watch)
}
