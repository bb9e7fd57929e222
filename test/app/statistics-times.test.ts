import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, DAY, HOUR, YEAR, openHandDesk, type HandDesk } from './hand-desk'

let hand: HandDesk
beforeEach(async () => void (hand = await openHandDesk()))
afterEach(async () => {
  await hand.desk.close()
  expect(hand.desk.log).toEqual([])
})

describe('times', () => {
  it('are exact percentiles of the time from opening to step, on the day of the step', async () => {
    const order = await hand.deliver(at('2026-02-20'), {}, 10)
    for (const hours of [1, 2, 3, 4, 10]) {
      hand.now = at('2026-03-02', 1)
      const found = await hand.open(order)
      hand.now += hours * HOUR
      const reviewed = await hand.move('startReview', found)
      hand.now += 2 * HOUR
      await hand.decline(reviewed)
    }
    const rows = await hand.desk.call('statistics.times', { from: '2026-03-02', to: '2026-03-02' })
    const spread = (least: number, lower: number, median: number, upper: number, p90: number, most: number) => ({
      leastMs: least * HOUR,
      lowerQuartileMs: lower * HOUR,
      medianMs: median * HOUR,
      upperQuartileMs: upper * HOUR,
      p90Ms: p90 * HOUR,
      mostMs: most * HOUR,
    })
    const reply = { step: 'reply', n: 5, ...spread(1, 2, 3, 4, 7.6, 10) }
    const decision = { step: 'decision', n: 5, ...spread(3, 4, 5, 6, 9.6, 12) }
    expect(rows).toEqual([
      { ...reply, key: '' },
      { ...reply, key: 'refund' },
      { ...decision, key: '' },
      { ...decision, key: 'refund' },
    ])
  })

  it('stand in the month and on the day of the shop in which the step was taken', async () => {
    const order = await hand.deliver(at('2026-03-20'), {}, 10)
    for (const taken of [at('2026-04-01', 0) - 1, at('2026-04-01', 0), at('2026-04-02', 0)]) {
      hand.now = at('2026-03-31', 20)
      const found = await hand.open(order)
      hand.now = taken
      await hand.move('startReview', found)
    }
    const months = await hand.desk.call('statistics.times', { ...YEAR, by: 'month' })
    expect(months.map(({ key, n, medianMs }) => [key, n, medianMs])).toEqual([
      ['', 3, 4 * HOUR],
      ['2026-03', 1, 4 * HOUR - 1],
      ['2026-04', 2, 16 * HOUR],
    ])
    const days = (from: string, to: string) => hand.desk.call('statistics.times', { from, to, by: 'agent' })
    expect((await days('2026-04-01', '2026-04-01')).map(({ key, n }) => [key, n])).toEqual([
      ['', 1],
      ['test', 1],
    ])
    expect(await days('2026-04-03', '2046-04-02')).toEqual([])
  })

  it('goods back and settlement count from the opening, too, and one value is its own spread', async () => {
    const order = await hand.deliver(at('2026-03-01'))
    hand.now = at('2026-03-02', 0)
    let found = await hand.approve(await hand.open(order, { kind: 'return' }))
    found = await hand.move('recordShipment', found, { carrier: 'SF', trackingNumber: 'SF-1' })
    hand.now += 2 * DAY
    found = await hand.move('receive', found)
    const units = found.goodsUnits.map(({ lineId, replacementId, quantity }) => ({ lineId, replacementId, quantity }))
    found = await hand.move('inspect', found, { units: units.map((u) => ({ ...u, outcome: 'accepted', grade: 'A' })) })
    const { totalMinor: expectedTotalMinor, dueMinor: expectedDueMinor } = found
    found = await hand.move('grant', found, { expectedTotalMinor, expectedDueMinor })
    hand.now += DAY
    await hand.move('recordSettlement', await hand.move('send', found), { reference: 'R' })
    const rows = await hand.desk.call('statistics.times', { ...YEAR, filter: { sku: 'TEE', kind: 'return' } })
    const told = rows.filter(({ key }) => key === '').map(({ step, n, medianMs, p90Ms }) => [step, n, medianMs, p90Ms])
    expect(told).toEqual([
      ['reply', 1, 0, 0],
      ['decision', 1, 0, 0],
      ['goods_back', 1, 2 * DAY, 2 * DAY],
      ['settlement', 1, 3 * DAY, 3 * DAY],
    ])
  })
})
