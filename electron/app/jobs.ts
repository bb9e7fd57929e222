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

export interface JobsOptions {
  clock: Clock
  ids: Ids
  changed: (id: string) => void
  /** Turns whatever the work threw into a refusal, logging what is a bug. */
  refuse: (error: unknown) => Refusal
}

export class Jobs {
  private readonly known = new Map<string, Running>()

  constructor(private readonly options: JobsOptions) {}

  /** Starts the work beside the call and answers the job's id. */
  start(kind: string, work: (handle: JobHandle) => Promise<unknown>): string {
    const { ids, clock, changed } = this.options
    const abort = new AbortController()
    const job: Job = {
      id: ids(),
      kind,
      state: 'waiting',
      startedAt: clock(),
      endedAt: null,
      progress: { step: 'waiting', done: 0, total: null },
      result: null,
      refusal: null,
    }
    this.known.set(job.id, { job, abort, ended: this.run(job, abort, work) })
    this.forgetOldest()
    changed(job.id)
    return job.id
  }

  list(): Job[] {
    return [...this.known.values()].map(({ job }) => job).reverse()
  }

  /** @throws Refusal job.unknown */
  load(id: string): Job {
    return this.running(id).job
  }

  /** Asks a job to stop. @throws Refusal job.unknown, job.finished */
  cancel(id: string): Job {
    const { job, abort } = this.running(id)
    if (job.endedAt !== null) throw new Refusal('job.finished')
    abort.abort()
    return job
  }

  /** Cancels what runs and waits for it to roll back. */
  async close(): Promise<void> {
    for (const { abort } of this.known.values()) abort.abort()
    await Promise.all([...this.known.values()].map(({ ended }) => ended))
  }

  private running(id: string): Running {
    const running = this.known.get(id)
    if (!running) throw new Refusal('job.unknown')
    return running
  }

  private async run(job: Job, abort: AbortController, work: (handle: JobHandle) => Promise<unknown>): Promise<void> {
    const { clock, changed, refuse } = this.options
    try {
      // The caller learns the id before the work begins, whatever the work throws first.
      await Promise.resolve()
      job.state = 'running'
      job.result = await work(this.handleOf(job, abort))
      job.state = 'done'
    } catch (error) {
      const refusal = refuse(error)
      job.state = refusal.code === 'job.cancelled' ? 'cancelled' : 'failed'
      job.refusal = { code: refusal.code, details: { ...refusal.details } }
    }
    job.endedAt = clock()
    changed(job.id)
  }

  private handleOf(job: Job, abort: AbortController): JobHandle {
    const { clock, changed } = this.options
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

  private forgetOldest(): void {
    for (const [id, { job }] of this.known)
      if (this.known.size > MOST_REMEMBERED && job.endedAt !== null) this.known.delete(id)
  }
}
