import { afterEach, describe, expect, it } from 'vitest'
import { CASE_VIEWS, type CaseStatus } from '../../shared/model/case'
import type { CaseKind } from '../../shared/model/policy'
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

/** Each of the four kinds is on its way and finished, with what only that kind has. */
async function expectEveryKind(desk: OpenDesk): Promise<void> {
  const { rows } = await desk.call('cases.list', { view: 'all', limit: 500 })
  const statuses = (kind: CaseKind) => new Set(rows.filter((row) => row.kind === kind).map(({ status }) => status))
  const missing = (kind: CaseKind, expected: CaseStatus[]) =>
    expected.filter((status) => !statuses(kind).has(status)).map((status) => `${kind} ${status}`)
  expect([
    ...missing('refund', ['to_review', 'waiting_buyer', 'to_pay', 'paying', 'settled', 'declined']),
    ...missing('return', ['awaiting_return', 'in_transit', 'to_inspect', 'to_grant', 'to_pay', 'settled']),
    ...missing('exchange', ['to_collect', 'awaiting_return', 'to_inspect', 'to_ship', 'shipped_out', 'completed']),
    ...missing('repair', ['to_diagnose', 'quote_sent', 'in_repair', 'waiting_parts', 'to_ship', 'completed']),
  ]).toEqual([])
  const details = await Promise.all(
    rows.filter(({ kind }) => kind !== 'refund').map(({ id }) => desk.call('cases.get', { id })),
  )
  const grades = details.flatMap(({ goodsUnits }) => goodsUnits.map(({ grade, outcome }) => grade ?? outcome))
  for (const expected of ['A', 'B', 'C']) expect(grades, expected).toContain(expected)
  const differences = details.flatMap(({ replacements }) => replacements.map((each) => each.differenceMinor ?? 0))
  expect([Math.min(...differences) < 0, Math.max(...differences) > 0]).toEqual([true, true])
  expect(new Set(details.flatMap(({ repair }) => (repair?.quotedAt ? [repair.covered] : [])))).toEqual(
    new Set([true, false]),
  )
  expect(details.some(({ pastRepairs }) => pastRepairs.length > 0)).toBe(true)
  const { total } = await desk.call('stock.list', {})
  expect(total).toBeGreaterThan(20)
}

describe('loading the sample shop', () => {
  it('fills the desk with orders and cases in every state, and every figure holds', async () => {
    const desk = await open()
    const report = (await desk.finish('sample.load', { orders: 2_000, seed: 1 })) as { orders: number; cases: number }
    expect(report.orders).toBe(2_000)
    expect(report.cases).toBeGreaterThan(60)
    expect(report.cases).toBeLessThan(260)
    const found = await counts(desk)
    // What falls due today depends on the hour at which somebody looks.
    const empty = CASE_VIEWS.filter((view) => view !== 'due_today' && found[view] === 0)
    expect(empty).toEqual([])
    expect(found.all).toBe(report.cases)
    await expectEveryKind(desk)
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
    expect(await one.finish('sample.load', { orders: 300, seed: 7 })).toEqual({ orders: 0, cases: 0, reviews: 0 })
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
