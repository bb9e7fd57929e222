import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract'
import { at, YEAR, openHandDesk, type HandDesk } from './hand-desk'

let hand: HandDesk
beforeEach(async () => void (hand = await openHandDesk()))
afterEach(async () => {
  await hand.desk.close()
  expect(hand.desk.log).toEqual([])
})

describe('what figures can be narrowed to', () => {
  it('most cases first, products by the name they were sold under last, found by a part of either', async () => {
    const tee = await hand.deliver(at('2026-03-01'), {}, 5)
    const line = { sku: 'CUP_100%', title: '马克杯', category: 'home', quantity: 1, listPriceMinor: 1_000 }
    await hand.deliver(at('2026-03-01'), { lines: [{ ...line, statedDiscountMinor: 0 }], segment: 'premium' })
    hand.now = at('2026-03-02')
    await hand.open(tee)
    await hand.open(tee)
    const members = (dimension: Input<'statistics.members'>['dimension'], text?: string) =>
      hand.desk.call('statistics.members', { dimension, ...(text !== undefined && { text }) })
    const [teeRow, cupRow] = [
      { key: 'TEE', title: 'Tee', n: 2 },
      { key: 'CUP_100%', title: '马克杯', n: 0 },
    ]
    expect(await members('product')).toEqual([teeRow, cupRow])
    expect(await members('product', '马克')).toEqual([cupRow])
    expect(await members('product', '_100%')).toEqual([cupRow])
    expect(await members('product', '_')).toEqual([cupRow])
    expect(await members('product', '%e')).toEqual([])
    expect(await members('category')).toEqual([
      { key: 'clothing', title: 'clothing', n: 2 },
      { key: 'home', title: 'home', n: 0 },
    ])
    expect(await members('agent')).toEqual([{ key: 'test', title: 'test', n: 2 }])
    expect(await members('segment')).toEqual([{ key: 'premium', title: 'premium', n: 0 }])
    expect(await hand.desk.call('statistics.members', { dimension: 'product', limit: 1 })).toEqual([teeRow])
  })
})

describe('what there is nothing to say of', () => {
  const EMPTY = {
    'statistics.matrix': { reasons: [], members: [], cells: [], n: 0, otherReasons: 0, otherMembers: 0 },
    'statistics.flow': { n: 0, links: [] },
    'statistics.cohorts': { ages: [7, 14, 30, 60, 90, 180], rows: [] },
    'statistics.times': [],
    'statistics.sla': [],
    'statistics.costs': [],
  } as const
  const names = Object.keys(EMPTY) as (keyof typeof EMPTY)[]
  const expectEmpty = async (asked: Input<'statistics.flow'>) => {
    for (const name of names) expect(await hand.desk.call(name, asked), name).toEqual(EMPTY[name])
  }

  it('an empty desk, the future, and twenty years of nothing', async () => {
    await expectEmpty(YEAR)
    await expectEmpty({ from: '2026-01-01', to: '2046-01-01' })
    expect(await hand.desk.call('statistics.members', { dimension: 'product' })).toEqual([])
    await hand.open(await hand.deliver(at('2026-01-01')))
    await expectEmpty({ from: '2026-02-01', to: '8999-12-31' })
  })

  it('a product that was never sold, or no longer is, and other filters nothing meets', async () => {
    await hand.decline(await hand.open(await hand.deliver(at('2026-01-01'))))
    await expectEmpty({ ...YEAR, filter: { sku: 'GONE', reason: 'damaged', kind: 'return' } })
    await expectEmpty({ ...YEAR, filter: { category: 'GONE', segment: `'; DROP TABLE cases;--`, kind: 'return' } })
    await expectEmpty({ ...YEAR, filter: { currency: 'JPY' } })
  })

  it('one case, in twenty years of days', async () => {
    await hand.decline(await hand.open(await hand.deliver(at('2026-01-01'))))
    const asked = { from: '2010-01-01', to: '2029-12-31' }
    expect((await hand.desk.call('statistics.flow', asked)).n).toBe(1)
    expect((await hand.desk.call('statistics.cohorts', asked)).rows).toHaveLength(1)
    expect((await hand.desk.call('statistics.times', { ...asked, by: 'month' })).map(({ key }) => key)).toEqual([
      '',
      '2026-01',
      '',
      '2026-01',
    ])
  })

  it('a period that runs backwards is refused by every one of them', async () => {
    for (const name of names)
      expect(await hand.desk.ask(name, { from: '2026-02-02', to: '2026-02-01' }), name).toMatchObject({
        ok: false,
        code: 'time.backwards',
      })
    for (const measure of ['opened', 'late'] as const)
      expect(
        await hand.desk.ask('cases.list', { filter: { counted: { measure, from: '2026-02-02', to: '2026-02-01' } } }),
      ).toMatchObject({ code: 'time.backwards' })
    expect(
      await hand.desk.ask('orders.list', {
        filter: { counted: { measure: 'placed', from: '2026-02-02', to: '2026-02-01' } },
      }),
    ).toMatchObject({ code: 'time.backwards' })
  })

  it('days are the shop’s, across daylight saving and after its time zone was moved', async () => {
    const order = await hand.deliver(at('2026-03-01'), {}, 3)
    hand.now = Date.UTC(2026, 2, 8, 4) // 23:00 on 7 March in New York, 12:00 on 8 March in Shanghai
    const found = await hand.open(order)
    hand.now = Date.UTC(2026, 2, 9, 3, 59, 59, 999) // the last of 8 March, which had 23 hours
    await hand.decline(found)
    const on = async (day: string) => {
      const days = { from: day, to: day }
      const [flow, times] = [
        await hand.desk.call('statistics.flow', days),
        await hand.desk.call('statistics.times', days),
      ]
      return [flow.n, times.find(({ step }) => step === 'decision')?.n ?? 0]
    }
    expect([await on('2026-03-07'), await on('2026-03-08'), await on('2026-03-09')]).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ])
    await hand.desk.call('settings.change', { changes: { timeZone: 'America/New_York' } })
    expect([await on('2026-03-07'), await on('2026-03-08'), await on('2026-03-09')]).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ])
  })
})
