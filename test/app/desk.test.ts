import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VERSION } from '../../shared/version'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000
let now = PLACED_AT
let desk: OpenDesk
beforeEach(async () => {
  now = PLACED_AT + 4 * DAY_MS
  desk = await openDesk({ clock: () => now })
})
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})

async function openCase(externalNumber: string, currency = 'CNY') {
  const { id: orderId } = await desk.call('orders.record', { order: draftOrder({ externalNumber, currency }) })
  const { lines } = await desk.call('orders.get', { id: orderId })
  return desk.call('cases.open', { orderId, reason: 'damaged', lines: [{ lineId: lines[0]!.id, quantity: 1 }] })
}

describe('the status of the desk', () => {
  it('says who is there, what they may do and what the desk holds', async () => {
    await openCase('A-1')
    await desk.call('orders.record', { order: draftOrder({ externalNumber: 'A-2' }) })
    expect(await desk.call('desk.status', {})).toMatchObject({
      actor: 'test',
      role: 'owner',
      shell: 'test',
      version: VERSION,
      now,
      orders: 2,
      cases: 1,
      sample: false,
      settings: { currency: 'CNY', timeZone: 'Asia/Shanghai', setUp: false },
    })
    const viewer = await desk.app.call({ actor: 'v', role: 'viewer', shell: 'test' }, 'desk.status', {})
    expect(viewer).toMatchObject({ ok: true, value: { role: 'viewer', permissions: ['desk.read'] } })
  })

  it('has the version of the package', async () => {
    const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
    expect((JSON.parse(text) as { version: string }).version).toBe(VERSION)
  })
})

describe('the first page of the day', () => {
  it('is all zeros on an empty desk', async () => {
    expect(await desk.call('desk.today', {})).toEqual({
      overdue: 0,
      dueToday: 0,
      toReview: 0,
      toPay: 0,
      failed: 0,
      waitingBuyer: 0,
      reviewsWaiting: 0,
      reviewsLate: 0,
      invitationsDue: 0,
      atRisk: [],
      settledToday: [],
      changes: [],
    })
  })

  it('counts what the queue’s tabs hold, money asked for and owed per currency, and what was settled today', async () => {
    const [first, second, third, fourth] = [
      await openCase('B-1'),
      await openCase('B-2'),
      await openCase('B-3'),
      await openCase('B-4', 'USD'),
    ]
    const granted = await desk.call('cases.approve', { id: first.id, version: 1, expectedTotalMinor: 10_000 })
    const sent = await desk.call('cases.send', { id: granted.id, version: granted.version })
    await desk.call('cases.recordSettlement', { id: sent.id, version: sent.version, reference: 'R-1' })
    await desk.call('cases.approve', { id: second.id, version: 1, expectedTotalMinor: 10_000 })
    await desk.call('cases.askInfo', { id: third.id, version: 1, question: '照片？' })
    const today = await desk.call('desk.today', {})
    const counts = await desk.call('cases.counts', {})
    const { overdue, toReview, toPay, failed, waitingBuyer } = today
    expect({ overdue, toReview, toPay, failed, waitingBuyer }).toEqual({
      overdue: counts.overdue,
      toReview: counts.to_review,
      toPay: counts.to_pay,
      failed: counts.payment_failed,
      waitingBuyer: counts.waiting_buyer,
    })
    expect({ toReview, toPay, waitingBuyer }).toEqual({ toReview: 1, toPay: 1, waitingBuyer: 1 })
    expect(today.atRisk).toEqual([
      { currency: 'CNY', askedMinor: 10_000, owedMinor: 10_000 },
      { currency: 'USD', askedMinor: 10_000, owedMinor: 0 },
    ])
    expect(today.settledToday).toEqual([{ currency: 'CNY', n: 1, amountMinor: 10_000 }])
    expect(today.changes.slice(0, 2).map(({ caseId, step }) => [caseId, step])).toEqual([
      [third.id, 'askInfo'],
      [second.id, 'approve'],
    ])
    expect(fourth.status).toBe('to_review')
  })

  it('what is due by midnight is due today, and what has passed its time is overdue instead', async () => {
    const { dueAt } = await openCase('C-1')
    expect(await desk.call('desk.today', {})).toMatchObject({ overdue: 0, dueToday: 0 })
    now = dueAt!
    expect(await desk.call('desk.today', {})).toMatchObject({ overdue: 0, dueToday: 1 })
    now = dueAt! + 1
    expect(await desk.call('desk.today', {})).toMatchObject({ overdue: 1, dueToday: 0 })
  })
})
