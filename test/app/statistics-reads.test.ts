import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at, YEAR, openHandDesk, type HandDesk } from './hand-desk'

let hand: HandDesk
beforeEach(async () => void (hand = await openHandDesk()))
afterEach(async () => {
  await hand.desk.close()
  expect(hand.desk.log).toEqual([])
})

describe('clocks kept', () => {
  it('a case counts once for a step however often it ran, and is late when one of the runs was', async () => {
    const order = await hand.deliver(at('2026-03-01'), {}, 3)
    hand.now = at('2026-03-02')
    const [first, second] = [await hand.open(order), await hand.open(order)]
    const declined = await hand.decline(first)
    await hand.decline(second)
    hand.now = at('2026-03-05')
    const reopened = await hand.move('reopen', declined, { note: 'again' })
    hand.now = at('2026-03-20')
    await hand.decline(reopened)
    const decide = async (from: string, to: string) =>
      (await hand.desk.call('statistics.sla', { from, to })).map(({ step, n, kept }) => [step, n, kept])
    expect(await decide('2026-03-01', '2026-03-31')).toEqual([['decide', 2, 1]])
    expect(await decide('2026-03-02', '2026-03-02')).toEqual([['decide', 2, 2]])
    expect(await decide('2026-03-20', '2026-03-20')).toEqual([['decide', 1, 0]])
    expect(await decide('2026-03-21', '2026-03-31')).toEqual([])
    const [row] = await hand.desk.call('statistics.sla', YEAR)
    // Wilson, one of two: centre 0.5, half-width 0.4055.
    expect([row!.lowBps, row!.highBps]).toEqual([945, 9055])
    const list = async (late?: boolean) =>
      (
        await hand.desk.call('cases.list', {
          view: 'all',
          filter: {
            clock: { step: 'decide', ...(late !== undefined && { late }) },
            counted: { measure: 'opened', from: '2026-03-01', to: '2026-03-31' },
          },
        })
      ).rows.map(({ id }) => id)
    expect([await list(), await list(true), await list(false)]).toEqual([
      [second.id, first.id],
      [first.id],
      [second.id],
    ])
  })
})

describe('flow, matrix and costs', () => {
  it('what became of cases: declined is closed, paid is settled, the rest is open', async () => {
    const order = await hand.deliver(at('2026-03-01'), {}, 5)
    hand.now = at('2026-03-02')
    await hand.open(order)
    await hand.decline(await hand.open(order))
    const paid = await hand.move('send', await hand.approve(await hand.open(order)))
    await hand.move('recordSettlement', paid, { reference: 'R' })
    const { n, links } = await hand.desk.call('statistics.flow', { from: '2026-03-02', to: '2026-03-02' })
    expect(n).toBe(3)
    expect(links).toEqual([
      { kind: 'refund', decision: 'approved', outcome: 'settled', n: 1 },
      { kind: 'refund', decision: 'declined', outcome: 'closed', n: 1 },
      { kind: 'refund', decision: 'requested', outcome: 'open', n: 1 },
    ])
    expect(await hand.desk.call('statistics.flow', { from: '2026-03-03', to: '2026-03-31' })).toEqual({
      n: 0,
      links: [],
    })
  })

  it('a case with two products stands in both columns and is one case; the smallest are added up', async () => {
    const line = (sku: string) => ({ sku, title: `${sku} then`, category: null, quantity: 4, listPriceMinor: 500 })
    const lines = ['A', 'B', 'C'].map((sku) => ({ ...line(sku), statedDiscountMinor: 0 }))
    const order = await hand.deliver(at('2026-03-01'), { lines })
    hand.now = at('2026-03-02')
    const [a, b, c] = order.lines.map(({ id }) => ({ lineId: id, quantity: 1 }))
    await hand.open(order, { lines: [a!, b!] })
    await hand.open(order, { lines: [a!] })
    await hand.open(order, { lines: [c!], reason: 'no_reason' })
    const renamed = lines.map((own) => ({ ...own, title: `${own.sku} now` }))
    await hand.deliver(at('2026-03-02', 1), { lines: renamed })
    const matrix = await hand.desk.call('statistics.matrix', { ...YEAR, by: 'product', rows: 1, columns: 2 })
    expect(matrix).toEqual({
      reasons: ['damaged'],
      members: [
        { key: 'A', title: 'A now' },
        { key: 'B', title: 'B now' },
      ],
      cells: [
        { reason: 'damaged', member: 'A', n: 2 },
        { reason: 'damaged', member: 'B', n: 1 },
      ],
      n: 3,
      otherReasons: 1,
      otherMembers: 1,
    })
    const categories = await hand.desk.call('statistics.matrix', { ...YEAR, by: 'category' })
    expect([categories.n, categories.members, categories.cells]).toEqual([3, [], []])
  })

  it('money of two currencies is never added', async () => {
    for (const currency of ['CNY', 'USD'] as const) {
      const order = await hand.deliver(at('2026-03-01'), { currency })
      hand.now = at('2026-03-02')
      await hand.approve(await hand.open(order))
    }
    const rows = await hand.desk.call('statistics.costs', YEAR)
    expect(rows).toEqual(
      ['CNY', 'USD'].map((currency) => ({
        currency,
        bearer: 'seller',
        kind: 'refund',
        reason: 'damaged',
        n: 1,
        amountMinor: 10_000,
      })),
    )
  })
})
