import { onScopeDispose, shallowRef } from 'vue'
import type { Job } from '../../shared/contract/desk'
import { Refusal } from '../../shared/refusals'
import type { RefusalCode } from '../../shared/refusals'
import { call, on } from './client'

/** Events tell every step; this only catches up when one was missed. */
const CATCH_UP_MS = 2_000

interface Watch {
  readonly id: string
  readonly tell: (job: Job) => void
  readonly finish: (job: Job) => void
  readonly giveUp: (error: unknown) => void
  timer?: ReturnType<typeof setTimeout>
  isOver: boolean
}

/** Why a job ended without its result, as the refusal it is. */
export function jobRefusal({ code, details }: NonNullable<Job['refusal']>): Refusal {
  return new Refusal(code as RefusalCode, details)
}

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

async function look(watch: Watch): Promise<void> {
  clearTimeout(watch.timer)
  try {
    const job = await call('jobs.get', { id: watch.id })
    if (watch.isOver) return
    watch.tell(job)
    watch.isOver = isOver(job)
    if (watch.isOver) watch.finish(job)
    else lookAgain(watch)
  } catch (error) {
    if (watch.isOver) return
    // The work goes on without us and is found again when the connection is back.
    if (error instanceof Refusal && error.code === 'desk.unreachable') return lookAgain(watch)
    watch.isOver = true
    watch.giveUp(error)
  }
}

function lookAgain(watch: Watch): void {
  clearTimeout(watch.timer)
  watch.timer = setTimeout(() => void look(watch), CATCH_UP_MS)
}

/** Follows one piece of long work to its end. `follow` answers the job once it is over. */
export function useJob() {
  const job = shallowRef<Job | null>(null)
  const isCancelling = shallowRef(false)
  let watch: Watch | null = null

  function leave(): void {
    if (!watch) return
    watch.isOver = true
    clearTimeout(watch.timer)
  }

  function follow(jobId: string): Promise<Job> {
    leave()
    job.value = null
    isCancelling.value = false
    return new Promise<Job>((finish, giveUp) => {
      watch = { id: jobId, tell: (now) => (job.value = now), finish, giveUp, isOver: false }
      void look(watch)
    })
  }

  async function cancel(): Promise<void> {
    if (!watch || watch.isOver) return
    isCancelling.value = true
    await call('jobs.cancel', { id: watch.id }).catch(() => undefined)
    await look(watch)
  }

  const stop = on('jobs.changed', ({ id }) => watch?.id === id && !watch.isOver && void look(watch))
  onScopeDispose(() => {
    leave()
    stop()
  })
  return { job, isCancelling, follow, cancel }
}
