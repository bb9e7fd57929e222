import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '../../shared/time'
import { DELIVERED_ON, openCollectDesk, type CollectDesk } from '../support/collect-desk'
import { PLACED_AT } from '../support/draft-order'

let shop: CollectDesk
beforeEach(async () => {
  shop = await openCollectDesk()
})
afterEach(() => shop.closeSound())

const counts = () => shop.desk.call('collect.counts', {})

describe('an invitation', () => {
  it('is due from the midnight of the shop that begins the seventh day after delivery, not a moment before', async () => {
    await shop.buy('A')
    shop.onDay(7, -1)
    expect(await shop.numbers('invitation')).toEqual([])
    shop.onDay(7, 0)
    const [due] = await shop.due('invitation')
    expect(due).toMatchObject({ externalNumber: 'A', channel: 'taobao', productTitle: 'Tee 短袖', sentAt: null })
    expect(due!.dueAt).toBe(DELIVERED_ON + 7 * DAY_MS)
  })

  it('is due no more once the time to rate is over, and the order is told as left out', async () => {
    await shop.buy('A')
    shop.onDay(181, -1)
    expect(await shop.numbers('invitation')).toEqual(['A'])
    shop.onDay(181, 0)
    expect(await shop.numbers('invitation')).toEqual([])
    expect((await counts()).leftOut.windowClosed).toBe(1)
    shop.onDay(181 + 30, 0)
    expect((await counts()).leftOut.windowClosed).toBe(0)
  })

  it('is not due for what is undelivered, cancelled, rated, or delivered by a clock that was ahead', async () => {
    await shop.buy('shipped', { fulfilment: 'shipped', deliveredAt: null })
    await shop.buy('cancelled', { fulfilment: 'cancelled' })
    await shop.buy('ahead', { deliveredAt: PLACED_AT + 300 * DAY_MS })
    const rated = await shop.buy('rated')
    await shop.buy('plain')
    shop.onDay(8)
    await shop.rate(rated, 5)
    expect(await shop.numbers('invitation')).toEqual(['plain'])
    expect((await counts()).due).toEqual({ invitation: 1, reminder: 0, follow_up: 0, survey: 0 })
  })

  it('waits while a case of the order is open, and comes back when it has ended', async () => {
    const id = await shop.buy('A')
    shop.onDay(8)
    const caseId = await shop.openCase(id)
    expect(await shop.numbers('invitation')).toEqual([])
    expect(await counts()).toMatchObject({ due: { invitation: 0 }, leftOut: { openCase: 1 } })
    const { version } = await shop.desk.call('cases.get', { id: caseId })
    await shop.desk.call('cases.withdraw', { id: caseId, version })
    expect(await shop.numbers('invitation')).toEqual(['A'])
  })

  it('follows the terms of each order’s own policy, longest due first', async () => {
    await shop.buy('usual')
    await shop.under({ inviteAfterDays: 2, windowDays: null })
    await shop.buy('quick', { placedAt: DELIVERED_ON + 1, deliveredAt: DELIVERED_ON + DAY_MS })
    shop.onDay(3, 0)
    expect(await shop.numbers('invitation')).toEqual(['quick'])
    shop.onDay(8)
    expect(await shop.numbers('invitation')).toEqual(['quick', 'usual'])
    shop.onDay(400)
    expect(await shop.numbers('invitation')).toEqual(['quick'])
  })

  it('counts the time to rate from the shipping where the policy says so', async () => {
    await shop.under({ opens: 'shipped', windowDays: 10 })
    const placedAt = DELIVERED_ON + 1
    await shop.buy('A', { placedAt, paidAt: placedAt, shippedAt: placedAt, deliveredAt: placedAt + 2 * DAY_MS })
    shop.onDay(10)
    expect(await shop.numbers('invitation')).toEqual(['A'])
    shop.onDay(11)
    expect(await shop.numbers('invitation')).toEqual([])
  })

  it('survives a clock that jumps back and forth', async () => {
    const id = await shop.buy('A')
    shop.onDay(9)
    await shop.mark('invitation', id)
    shop.onDay(2)
    expect(await shop.numbers('invitation')).toEqual([])
    expect(await shop.numbers('reminder')).toEqual([])
    shop.onDay(16)
    expect(await shop.numbers('reminder')).toEqual(['A'])
  })
})

describe('a reminder', () => {
  it('comes once, so many days after the invitation, and then the order was asked often enough', async () => {
    const id = await shop.buy('A')
    shop.onDay(8)
    await shop.mark('invitation', id)
    expect((await shop.desk.call('orders.get', { id })).reviewStatus).toBe('invited')
    shop.onDay(15, -1)
    expect(await shop.numbers('reminder')).toEqual([])
    shop.onDay(15, 0)
    const [due] = await shop.due('reminder')
    expect(due!.sentAt).toBe(DELIVERED_ON + 8.5 * DAY_MS)
    expect((await counts()).leftOut.askedEnough).toBe(0)
    await shop.mark('reminder', id)
    shop.onDay(60)
    expect(await shop.numbers('reminder')).toEqual([])
    expect((await counts()).leftOut.askedEnough).toBe(1)
  })

  it('is not due for whoever has rated since, nor where the policy wants none', async () => {
    const answered = await shop.buy('answered')
    await shop.under({ remindersAtMost: 0 })
    const unreminded = await shop.buy('unreminded', { placedAt: DELIVERED_ON + 1, deliveredAt: DELIVERED_ON + 2 })
    shop.onDay(8)
    await shop.mark('invitation', answered)
    await shop.mark('invitation', unreminded)
    await shop.rate(answered, 4)
    shop.onDay(30)
    expect(await shop.numbers('reminder')).toEqual([])
  })
})

describe('a follow-up', () => {
  it('is due when a case ended well after a low rating, until it was asked for', async () => {
    const id = await shop.buy('A')
    shop.onDay(3)
    const reviewId = await shop.rate(id, 2, '开线了，有点失望')
    expect(await shop.numbers('follow_up')).toEqual([])
    shop.onDay(4)
    const caseId = await shop.settleCase(id)
    const [due] = await shop.due('follow_up')
    expect(due).toMatchObject({ externalNumber: 'A', caseId, reviewId })
    await shop.mark('follow_up', id, caseId)
    expect(await shop.numbers('follow_up')).toEqual([])
  })

  it('is not due after four stars, after a withdrawn case, or once the time for it is over', async () => {
    const pleased = await shop.buy('pleased')
    const refused = await shop.buy('refused')
    const late = await shop.buy('late')
    shop.onDay(3)
    await shop.rate(pleased, 4)
    await shop.rate(refused, 1)
    await shop.rate(late, 1)
    await shop.settleCase(pleased)
    const withdrawn = await shop.openCase(refused)
    const { version } = await shop.desk.call('cases.get', { id: withdrawn })
    await shop.desk.call('cases.withdraw', { id: withdrawn, version })
    shop.onDay(5)
    await shop.settleCase(late)
    expect(await shop.numbers('follow_up')).toEqual(['late'])
    shop.onDay(3 + 181, 0)
    expect(await shop.numbers('follow_up')).toEqual([])
  })
})

describe('a survey', () => {
  it('is due for thirty days after a case has ended, unless it was asked or answered', async () => {
    const ids = [await shop.buy('A'), await shop.buy('B'), await shop.buy('C')]
    shop.onDay(4)
    const cases: number[] = []
    for (const id of ids) cases.push(await shop.settleCase(id))
    expect(await shop.numbers('survey')).toEqual(['A', 'B', 'C'])
    await shop.mark('survey', ids[0]!, cases[0])
    await shop.desk.call('collect.answerSurvey', { caseId: cases[1]!, csat: 4, nps: null })
    expect(await shop.numbers('survey')).toEqual(['C'])
    shop.onDay(35, 0)
    expect(await shop.numbers('survey')).toEqual([])
  })

  it('waits while another case of the order is open', async () => {
    const id = await shop.buy('A', {
      lines: [
        { sku: 'TEE-1', title: 'Tee', category: null, quantity: 2, listPriceMinor: 10_000, statedDiscountMinor: 0 },
      ],
    })
    shop.onDay(4)
    await shop.settleCase(id)
    await shop.openCase(id)
    expect(await shop.numbers('survey')).toEqual([])
  })
})

it('an empty desk has nobody to ask and says so everywhere', async () => {
  expect(await shop.desk.call('collect.due', {})).toEqual({ total: 0, offset: 0, rows: [] })
  expect(await counts()).toEqual({
    due: { invitation: 0, reminder: 0, follow_up: 0, survey: 0 },
    leftOut: { openCase: 0, suppressed: 0, askedEnough: 0, windowClosed: 0 },
  })
  expect(await shop.desk.call('collect.rates', { from: '2026-01-01', to: '2026-12-31' })).toEqual({
    rows: [],
    asked: 0,
    answered: 0,
    rateBps: null,
    unasked: { orders: 0, rated: 0 },
  })
})

it('lists in windows, by channel and by words, kind after kind where none is named', async () => {
  for (const number of ['A', 'B', 'C', 'D']) await shop.buy(number)
  await shop.buy('E', { channel: 'jd' })
  const invited = await shop.buy('F')
  shop.onDay(8)
  await shop.mark('invitation', invited)
  shop.onDay(15)
  const page = await shop.desk.call('collect.due', { offset: 4, limit: 5 })
  expect(page.total).toBe(6)
  expect(page.rows.map(({ kind, externalNumber }) => [kind, externalNumber])).toEqual([
    ['invitation', 'E'],
    ['reminder', 'F'],
  ])
  expect((await shop.due('invitation', { channel: 'jd' })).map(({ externalNumber }) => externalNumber)).toEqual(['E'])
  expect((await shop.desk.call('collect.due', { text: 'F' })).rows.map(({ kind }) => kind)).toEqual(['reminder'])
})
