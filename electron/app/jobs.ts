/** Long work beside the calls: started by an endpoint of kind `job`, watched by `jobs.get`, stopped by `jobs.cancel`. */
import type { Job } from '../../shared/contract/desk'
import { Refusal } from '../../shared/refusals'
import type { Clock, Ids } from './clock'

/** Jobs remembered after they end. */
const MOST_REMEMBERED = 200
/** Progress is told at most this often. */
const TELL_EVERY_MS = 100

interface Running {
  job: Job
  abort: AbortController
  ended: Promise<void>
}

export interface JobHandle {
  signal: AbortSignal
  progress(step: string, done: number, total: number | null): void
}

export interface Jobs {
  start(kind: string, work: (handle: JobHandle) => Promise<unknown>): string
  list(): Job[]
  load(id: string): Job
  cancel(id: string): Job
  /** Cancels what runs and waits for it to roll back. */
  close(): Promise<void>
}

export function openJobs(options: {
  clock: Clock
  ids: Ids
  changed: (id: string) => void
  /** Turns whatever the work threw into a refusal, logging what is a bug. */
  refuse: (error: unknown) => Refusal
}): Jobs {
  const { clock, ids, changed, refuse } = options
  const known = new Map<string, Running>()

  function load(id: string): Running {
    const running = known.get(id)
    if (!running) throw new Refusal('job.unknown')
    return running
  }

  function handleOf(job: Job, abort: AbortController): JobHandle {
    let told = 0
    return {
      signal: abort.signal,
      progress(step, done, total) {
        if (abort.signal.aborted) throw new Refusal('job.cancelled')
        const newStep = job.progress.step !== step
        job.progress = { step, done, total }
        if (!newStep && clock() - told < TELL_EVERY_MS) return
        told = clock()
        changed(job.id)
      },
    }
  }

  async function run(job: Job, abort: AbortController, work: (handle: JobHandle) => Promise<unknown>): Promise<void> {
    try {
      // The caller learns the id before the work begins, whatever the work throws first.
      await Promise.resolve()
      job.state = 'running'
      job.result = await work(handleOf(job, abort))
      job.state = 'done'
    } catch (error) {
      const refusal = refuse(error)
      job.state = refusal.code === 'job.cancelled' ? 'cancelled' : 'failed'
      job.refusal = { code: refusal.code, details: { ...refusal.details } }
    }
    job.endedAt = clock()
    changed(job.id)
  }

  return {
    start(kind, work) {
      const abort = new AbortController()
      const job: Job = {
        id: ids(), kind, state: 'waiting', startedAt: clock(), endedAt: null,
        progress: { step: 'waiting', done: 0, total: null }, result: null, refusal: null,
      }
      known.set(job.id, { job, abort, ended: run(job, abort, work) })
      for (const [id, other] of known) if (known.size > MOST_REMEMBERED && other.job.endedAt !== null) known.delete(id)
      changed(job.id)
      return job.id
    },
    list: () => [...known.values()].map(({ job }) => job).reverse(),
    load: (id) => load(id).job,
    cancel(id) {
      const { job, abort } = load(id)
      if (job.endedAt !== null) throw new Refusal('job.finished')
      abort.abort()
      return job
    },
    async close() {
      for (const { abort } of known.values()) abort.abort()
      await Promise.all([...known.values()].map(({ ended }) => ended))
    },
  }
}
