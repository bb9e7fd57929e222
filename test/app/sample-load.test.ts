import { afterEach, describe, expect, it } from 'vitest'
import { openDesk, type OpenDesk } from '../support/open-desk'

const NOW = Date.UTC(2026, 10, 22, 7)
const desks: OpenDesk[] = []
async function open(): Promise<OpenDesk> {
  const desk = await openDesk({ clock: () => NOW })
  desks.push(desk)
  return desk
}
afterEach(async () => {
  for (const desk of desks.splice(0)) {
    await desk.close()
    expect(desk.log).toEqual([])
  }
})
const counts = (desk: OpenDesk) => desk.call('cases.counts', {})

describe('loading the sample shop', () => {
  it('fills the desk with orders and cases in every state, and every figure holds', async () => {
    const desk = await open()
    const report = (await desk.finish('sample.load', { orders: 2_000, seed: 1 })) as { orders: number; cases: number }
    expect(report.orders).toBe(2_000)
    expect(report.cases).toBeGreaterThan(60)
    expect(report.cases).toBeLessThan(200)
    const found = await counts(desk)
    for (const view of [
      'to_review',
      'waiting_buyer',
      'to_pay',
      'paying',
      'payment_failed',
      'settled',
      'declined',
    ] as const)
      expect(found[view], view).toBeGreaterThan(0)
    expect(found.all).toBe(report.cases)
    expect(await desk.call('desk.verify', {})).toMatchObject({ ok: true })
    expect(await desk.call('desk.status', {})).toMatchObject({ orders: 2_000, sample: true })
  })

  it('gives the same shop for the same seed and adds nothing the second time', async () => {
    const [one, other] = [await open(), await open()]
    for (const desk of [one, other]) await desk.finish('sample.load', { orders: 300, seed: 7 })
    const whole = async (desk: OpenDesk) => ({
      orders: await desk.call('orders.list', { limit: 300 }),
      cases: await desk.call('cases.list', { view: 'all', limit: 300 }),
    })
    expect(await whole(one)).toEqual(await whole(other))
    const before = await whole(one)
    expect(await one.finish('sample.load', { orders: 300, seed: 7 })).toEqual({ orders: 0, cases: 0 })
    expect(await whole(one)).toEqual(before)
  })

  it('that is cancelled leaves an empty desk', async () => {
    const desk = await open()
    const { jobId } = await desk.call('sample.load', { orders: 200_000, seed: 1 })
    const ended = new Promise<void>((resolve) => {
      desk.app.subscribe((name) => {
        if (name !== 'jobs.changed') return
        void desk.call('jobs.get', { id: jobId }).then(async ({ state, progress }) => {
          if (state === 'running' && progress.done > 0) await desk.ask('jobs.cancel', { id: jobId })
          if (state !== 'running' && state !== 'waiting') resolve()
        })
      })
    })
    await ended
    expect(await desk.call('jobs.get', { id: jobId })).toMatchObject({ state: 'cancelled' })
    expect(await desk.call('desk.status', {})).toMatchObject({ orders: 0, cases: 0, sample: false })
  })
})
