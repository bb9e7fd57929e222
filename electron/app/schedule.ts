/** Looks once a minute whether the weekly report is due, and asks the app for it as anybody would. */
import type { Output } from '../../shared/contract'
import { HOUR_MS } from '../../shared/time'
import { systemClock, type Clock } from './clock'
import type { App, Session } from './create-app'

const LOOK_EVERY_MS = 60_000
/** A folder that cannot be written to is tried again after so long, or when a setting changes. */
const TRY_AGAIN_MS = HOUR_MS

/** Does something again and again; answers how to stop. */
export type Every = (work: () => void, ms: number) => () => void

/** A timer that keeps no program alive. */
const everySo: Every = (work, ms) => {
  const timer = setInterval(work, ms)
  timer.unref()
  return () => clearInterval(timer)
}

export interface ScheduleOptions {
  app: Pick<App, 'call' | 'subscribe'>
  session: Session
  clock?: Clock
  every?: Every
}

/** Starts looking, at once for what was missed while the program was off. Answers how to stop. */
export function keepSchedule({ app, session, clock = systemClock, every = everySo }: ScheduleOptions): () => void {
  let looking = false
  let running: string | null = null
  let notBefore = 0
  const look = async () => {
    if (running !== null) {
      const job = await app.call(session, 'jobs.get', { id: running })
      const { state } = job.ok ? (job.value as Output<'jobs.get'>) : { state: 'failed' }
      if (state === 'waiting' || state === 'running') return
      if (state === 'failed') notBefore = clock() + TRY_AGAIN_MS
      running = null
    }
    if (clock() < notBefore) return
    const reply = await app.call(session, 'reports.schedule', {})
    const nextAt = reply.ok ? (reply.value as Output<'reports.schedule'>).nextAt : null
    if (nextAt === null || nextAt > clock()) return
    const started = await app.call(session, 'reports.runDue', {})
    if (started.ok) running = (started.value as Output<'reports.runDue'>).jobId
  }
  const lookOnce = () => {
    if (looking) return
    looking = true
    void look().finally(() => (looking = false))
  }
  const unsubscribe = app.subscribe((name) => {
    if (name === 'insights.changed' || name === 'settings.changed') notBefore = 0
  })
  const stop = every(lookOnce, LOOK_EVERY_MS)
  lookOnce()
  return () => {
    stop()
    unsubscribe()
  }
}
