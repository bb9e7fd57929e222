import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '../../shared/time'
import { DELIVERED_ON, openCollectDesk, type CollectDesk } from '../support/collect-desk'

let shop: CollectDesk
beforeEach(async () => {
  shop = await openCollectDesk()
})
afterEach(() => shop.closeSound())

const rates = (from = '2026-03-01', to = '2026-12-31') => shop.desk.call('collect.rates', { from, to })

describe('response rates', () => {
  it('give an answer to the last asking before it, and count each order once', async () => {
    const [quick, reminded, silent] = [await shop.buy('quick'), await shop.buy('reminded'), await shop.buy('silent')]
    await shop.buy('alone')
    const own = await shop.buy('own')
    shop.onDay(5)
    await shop.rate(own, 5)
    shop.onDay(8)
    for (const id of [quick, reminded, silent]) await shop.mark('invitation', id)
    shop.onDay(9)
    await shop.rate(quick, 5)
    shop.onDay(16)
    for (const id of [reminded, silent]) await shop.mark('reminder', id)
    shop.onDay(17)
    await shop.rate(reminded, 3)
    expect(await rates()).toEqual({
      rows: [
        { kind: 'invitation', via: 'copy', channel: 'taobao', asked: 3, answered: 1 },
        { kind: 'reminder', via: 'copy', channel: 'taobao', asked: 2, answered: 1 },
      ],
      asked: 3,
      answered: 2,
      rateBps: 6_667,
      unasked: { orders: 2, rated: 1 },
    })
    expect(await rates('2026-04-01')).toMatchObject({ rows: [], asked: 0, rateBps: null, unasked: { orders: 0 } })
    await expect(rates('2026-04-02', '2026-04-01')).rejects.toMatchObject({ code: 'time.backwards' })
  })

  it('do not count stars given by default as an answer', async () => {
    await shop.under({ defaultAfterDays: 20 })
    const id = await shop.buy('A', { placedAt: DELIVERED_ON + 1, deliveredAt: DELIVERED_ON + DAY_MS })
    shop.onDay(10)
    await shop.mark('invitation', id)
    shop.onDay(30)
    await shop.desk.finish('reviews.giveDefaults', {})
    expect((await shop.desk.call('orders.get', { id })).reviewStatus).toBe('defaulted')
    expect(await rates()).toMatchObject({ asked: 1, answered: 0, rateBps: 0 })
  })

  it('count follow-ups and surveys by their own answers', async () => {
    const id = await shop.buy('A')
    shop.onDay(3)
    const reviewId = await shop.rate(id, 1, '尺码偏小，穿不下')
    const caseId = await shop.settleCase(id)
    await shop.mark('follow_up', id, caseId)
    await shop.mark('survey', id, caseId)
    expect(await rates()).toMatchObject({ asked: 2, answered: 0 })
    shop.onDay(4)
    const { version } = await shop.desk.call('reviews.get', { id: reviewId })
    await shop.desk.call('reviews.followUp', { id: reviewId, version, body: '退款很快，满意' })
    await shop.desk.call('collect.answerSurvey', { caseId, csat: 5, nps: 9, comment: '很快' })
    expect((await rates()).rows.map(({ kind, asked, answered }) => [kind, asked, answered])).toEqual([
      ['follow_up', 1, 1],
      ['survey', 1, 1],
    ])
  })
})

describe('the answer to a survey', () => {
  it('is kept once, for a case that has ended, and holds a score', async () => {
    const id = await shop.buy('A')
    shop.onDay(3)
    const open = await shop.openCase(id)
    const answer = (caseId: number, more: object = {}) =>
      shop.desk.ask('collect.answerSurvey', { caseId, csat: 4, nps: null, ...more })
    expect(await answer(open)).toMatchObject({ ok: false, code: 'collect.case_open' })
    const { version } = await shop.desk.call('cases.get', { id: open })
    await shop.desk.call('cases.withdraw', { id: open, version })
    expect(await answer(open, { csat: null })).toMatchObject({ ok: false, code: 'collect.no_answer' })
    expect(await answer(open, { csat: 6 })).toMatchObject({ ok: false, code: 'desk.invalid_input' })
    expect(await answer(open, { at: DELIVERED_ON + 90 * DAY_MS })).toMatchObject({ code: 'time.out_of_order' })
    expect(await answer(9_999)).toMatchObject({ ok: false, code: 'case.unknown' })
    expect(await answer(open)).toMatchObject({ ok: true, value: { caseId: open } })
    expect(await answer(open)).toMatchObject({ ok: false, code: 'collect.answered' })
  })
})
