import { describe, expect, it } from 'vitest'
import type { AppEventName } from '../../shared/contract'
import type { Job } from '../../shared/contract/desk'
import type { App, Session } from '../../electron/app/create-app'
import { loadSample } from '../../electron/shells/load-sample'
import { runJob } from '../../electron/shells/run-job'

const SESSION: Session = { actor: 'tester', role: 'owner', shell: 'cli' }
const RUNNING: Job = {
  id: 'a',
  kind: 'sample.load',
  state: 'running',
  startedAt: 0,
  endedAt: null,
  progress: { step: 'orders', done: 1, total: 2 },
  result: null,
  refusal: null,
}
const DONE: Job = { ...RUNNING, state: 'done', endedAt: 1, result: { orders: 2 } }

/** An app whose one job takes these states, one each time it is asked for; `tells` decides whether it says so. */
function appWith(states: Job[], { orders = 0, tells = true } = {}) {
  const asked: string[] = []
  const listeners = new Set<(name: AppEventName, payload: unknown) => void>()
  const app: App = {
    async call(_session, endpoint) {
      asked.push(endpoint)
      if (endpoint === 'desk.status') return { ok: true, value: { orders } }
      if (endpoint === 'jobs.cancel')
        states.splice(0, states.length, {
          ...RUNNING,
          state: 'cancelled',
          refusal: { code: 'job.cancelled', details: {} },
        })
      if (endpoint !== 'jobs.get') return { ok: true, value: { jobId: 'a' } }
      if (tells) queueMicrotask(() => listeners.forEach((listener) => listener('jobs.changed', { id: 'a' })))
      return { ok: true, value: states.length > 1 ? states.shift() : states[0] }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    admitFile: () => '',
    close: async () => {},
  }
  return { app, asked, listeners }
}

describe('a job that is waited for', () => {
  it('shows its progress and answers with its result', async () => {
    const { app, listeners } = appWith([RUNNING, RUNNING, DONE])
    const shown: string[] = []
    const reply = await runJob(app, SESSION, 'sample.load', {}, { onProgress: ({ state }) => shown.push(state) })
    expect(reply).toEqual({ ok: true, value: { orders: 2 } })
    expect(shown).toEqual(['running', 'running', 'done'])
    expect(listeners.size).toBe(0)
  })

  it('ends although its last change was never told', async () => {
    const { app } = appWith([RUNNING, DONE], { tells: false })
    expect(await runJob(app, SESSION, 'sample.load', {})).toMatchObject({ ok: true })
  })

  it('answers with its refusal', async () => {
    const { app } = appWith([{ ...RUNNING, state: 'failed', refusal: { code: 'storage.full', details: { a: 1 } } }])
    expect(await runJob(app, SESSION, 'sample.load', {})).toEqual({
      ok: false,
      code: 'storage.full',
      details: { a: 1 },
    })
  })

  it('is cancelled by Ctrl-C, before or while it runs', async () => {
    const early = appWith([RUNNING])
    const cancelled = { ok: false, code: 'job.cancelled', details: {} }
    expect(await runJob(early.app, SESSION, 'sample.load', {}, { signal: AbortSignal.abort() })).toEqual(cancelled)
    const late = appWith([RUNNING])
    const interrupt = new AbortController()
    const watch = { signal: interrupt.signal, onProgress: () => interrupt.abort() }
    expect(await runJob(late.app, SESSION, 'sample.load', {}, watch)).toEqual(cancelled)
    expect(late.asked.filter((endpoint) => endpoint === 'jobs.cancel')).toHaveLength(1)
  })
})

describe('the sample shop', () => {
  it('is loaded into an empty desk', async () => {
    const { app, asked } = appWith([DONE])
    expect(await loadSample(app, SESSION)).toMatchObject({ ok: true })
    expect(asked).toEqual(['desk.status', 'sample.load', 'jobs.get'])
  })

  it('is not mixed into a desk that holds orders', async () => {
    const { app, asked } = appWith([DONE], { orders: 1 })
    expect(await loadSample(app, SESSION)).toMatchObject({ ok: true })
    expect(asked).toEqual(['desk.status'])
  })
})
