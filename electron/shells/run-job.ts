import type { Job } from '../../shared/contract/desk'
import type { EndpointName } from '../../shared/contract'
import type { RefusalCode, Reply } from '../../shared/refusals'
import type { App, Session } from '../app/create-app'

/** Jobs announce their changes; asking again after this long covers an announcement that was missed. */
const ASK_AGAIN_MS = 500

export interface JobWatch {
  onProgress?: (job: Job) => void
  /** Aborting asks the job to stop; the answer is then its cancellation. */
  signal?: AbortSignal
}

/** Starts long work, waits for its end and answers with its result or its refusal. */
export async function runJob(
  app: App,
  session: Session,
  endpoint: EndpointName,
  input: unknown,
  watch: JobWatch = {},
): Promise<Reply> {
  const started = await app.call(session, endpoint, input)
  if (!started.ok) return started
  const { jobId } = started.value as { jobId: string }
  const cancel = () => void app.call(session, 'jobs.cancel', { id: jobId })
  watch.signal?.addEventListener('abort', cancel, { once: true })
  if (watch.signal?.aborted) cancel()
  try {
    for (;;) {
      const change = nextChange(app, jobId)
      const reply = await app.call(session, 'jobs.get', { id: jobId })
      if (reply.ok) watch.onProgress?.(reply.value as Job)
      const end = reply.ok ? endOf(reply.value as Job) : reply
      if (end) change.forget()
      if (end) return end
      await change.happened
    }
  } finally {
    watch.signal?.removeEventListener('abort', cancel)
  }
}

function endOf(job: Job): Reply | null {
  if (job.state === 'done') return { ok: true, value: job.result }
  if (job.refusal) return { ok: false, code: job.refusal.code as RefusalCode, details: job.refusal.details }
  if (job.state === 'cancelled') return { ok: false, code: 'job.cancelled', details: {} }
  if (job.state === 'failed') return { ok: false, code: 'desk.broken', details: { correlationId: job.id } }
  return null
}

/** Subscribes before the state is asked for, so a change in between is not missed. */
function nextChange(app: App, jobId: string): { happened: Promise<void>; forget: () => void } {
  let forget = () => {}
  const happened = new Promise<void>((resolve) => {
    const timer = setTimeout(() => forget(), ASK_AGAIN_MS)
    const unsubscribe = app.subscribe((name, payload) => {
      if (name === 'jobs.changed' && (payload as { id: string }).id === jobId) forget()
    })
    forget = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
  })
  return { happened, forget }
}
