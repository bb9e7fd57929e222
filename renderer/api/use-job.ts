import { onScopeDispose, shallowRef } from 'vue'
import type { Job } from '../../shared/contract/desk'
import { call, on } from './client'

/** Events tell every step; this only catches up when one was missed. */
const CATCH_UP_MS = 2_000

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

/** Follows one piece of long work to its end. `follow` answers the job once it is over. */
export function useJob() {
  const job = shallowRef<Job | null>(null)
  const isCancelling = shallowRef(false)
  let id: string | null = null
  let finish: ((job: Job) => void) | null = null
  let giveUp: ((error: unknown) => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    const asked = id
    if (asked === null) return
    clearTimeout(timer)
    try {
      const now = await call('jobs.get', { id: asked })
      if (asked !== id) return
      job.value = now
      if (isOver(now)) end(now)
      else timer = setTimeout(() => void look(), CATCH_UP_MS)
    } catch (error) {
      if (asked === id) giveUp?.(error)
    }
  }

  function end(over: Job): void {
    id = null
    isCancelling.value = false
    finish?.(over)
  }

  function follow(jobId: string): Promise<Job> {
    id = jobId
    job.value = null
    return new Promise<Job>((resolve, reject) => {
      finish = resolve
      giveUp = reject
      void look()
    })
  }

  async function cancel(): Promise<void> {
    if (id === null) return
    isCancelling.value = true
    await call('jobs.cancel', { id }).catch(() => undefined)
    void look()
  }

  const stop = on('jobs.changed', (changed) => changed.id === id && void look())
  onScopeDispose(() => {
    id = null
    clearTimeout(timer)
    stop()
  })
  return { job, isCancelling, follow, cancel }
}
