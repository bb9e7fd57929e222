import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrderDraft } from '../../shared/model/order'
import { draftOrder, PLACED_AT } from '../support/draft-order'
import { openDesk, type OpenDesk } from '../support/open-desk'

const DAY_MS = 86_400_000
const buyer = {
  externalId: 'b-1',
  name: '李雷',
  email: 'lilei@example.com',
  phone: '13800000000',
  country: 'CN',
  region: '上海',
  city: '上海',
  address: '某路 1 号',
}

let desk: OpenDesk
beforeEach(async () => void (desk = await openDesk({ clock: () => PLACED_AT + 5 * DAY_MS })))
afterEach(async () => {
  await desk.close()
  expect(desk.log).toEqual([])
})
const record = (order: OrderDraft) => desk.call('orders.record', { order })

describe('recording an order', () => {
  it('freezes its reductions on the lines, and the lines, shipping and tax make up what was paid', async () => {
    const { id } = await record(
      draftOrder({
        externalNumber: 'R-1',
        couponMinor: 1_000,
        pointsMinor: 101,
        shippingMinor: 800,
        taxMinor: 333,
        lines: [
          { sku: 'A', title: '甲', category: null, quantity: 3, listPriceMinor: 3_333, statedDiscountMinor: 0 },
          { sku: 'B', title: '乙', category: null, quantity: 1, listPriceMinor: 5_000, statedDiscountMinor: 0 },
        ],
        payments: [{ method: 'wechat', amountMinor: 15_031, paidAt: null }],
      }),
    )
    const order = await desk.call('orders.get', { id })
    expect(
      order.lines.map(({ couponMinor, pointsMinor, paidMinor, taxMinor, shippingMinor }) => ({
        couponMinor,
        pointsMinor,
        paidMinor,
        taxMinor,
        shippingMinor,
      })),
    ).toEqual([
      { couponMinor: 667, pointsMinor: 67, paidMinor: 9_265, taxMinor: 222, shippingMinor: 533 },
      { couponMinor: 333, pointsMinor: 34, paidMinor: 4_633, taxMinor: 111, shippingMinor: 267 },
    ])
    expect(order).toMatchObject({ paidMinor: 15_031, remainingMinor: 15_031, afterSales: 'none', warnings: [] })
  })

  it('the same twice changes nothing, and the same number with other content is refused', async () => {
    const draft = draftOrder({ externalNumber: 'R-2' })
    const first = await record(draft)
    expect(await record(draft)).toEqual({ ...first, added: false })
    expect(await desk.ask('orders.record', { order: { ...draft, shippingMinor: 1 } })).toEqual({
      ok: false,
      code: 'order.duplicate',
      details: { externalNumber: 'R-2' },
    })
    expect((await desk.call('orders.list', {})).total).toBe(1)
  })

  it.each([
    ['reductions above the goods', { couponMinor: 10_001 }, 'money.over_allocated'],
    ['an unknown currency', { currency: 'XYZ' }, 'desk.invalid_input'],
    ['a negative amount', { shippingMinor: -1 }, 'desk.invalid_input'],
    ['a fraction of a cent', { shippingMinor: 0.5 }, 'desk.invalid_input'],
    ['an amount beyond 2^53', { shippingMinor: 2 ** 53 }, 'desk.invalid_input'],
  ] as const)('%s is refused and nothing is written', async (_, changes, code) => {
    expect(await desk.ask('orders.record', { order: draftOrder({ externalNumber: 'R-3', ...changes }) })).toMatchObject(
      { ok: false, code },
    )
    expect((await desk.call('orders.list', {})).total).toBe(0)
  })
})

describe('finding orders', () => {
  beforeEach(async () => {
    for (let i = 0; i < 30; i++) {
      await record(
        draftOrder({
          externalNumber: `TB-${1000 + i}`,
          channel: i % 3 ? 'taobao' : 'jd',
          placedAt: PLACED_AT + (i * DAY_MS) / 4,
          buyer: i === 7 ? buyer : null,
        }),
      )
    }
    await record(
      draftOrder({
        externalNumber: 'Q-1',
        lines: [
          {
            sku: 'CUP',
            title: '手冲咖啡壶 Pour-over kettle',
            category: '厨房',
            quantity: 1,
            listPriceMinor: 9_900,
            statedDiscountMinor: 0,
          },
        ],
      }),
    )
  })

  it('in windows that join without gap or overlap', async () => {
    const pages = await Promise.all([0, 10, 20, 30].map((offset) => desk.call('orders.list', { offset, limit: 10 })))
    expect(pages.map(({ total }) => total)).toEqual([31, 31, 31, 31])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(31)
  })

  it.each([['咖啡'], ['咖啡壶'], ['kettle'], ['CUP'], ['厨房'], ['Q-1']])('by the words “%s”', async (text) => {
    expect(
      (await desk.call('orders.list', { filter: { text } })).rows.map(({ externalNumber }) => externalNumber),
    ).toEqual(['Q-1'])
  })

  it('by name, and by the beginning of a number', async () => {
    expect(
      (await desk.call('orders.list', { filter: { text: '李雷' } })).rows.map(({ buyerName }) => buyerName),
    ).toEqual(['李雷'])
    expect((await desk.call('orders.list', { filter: { text: 'TB-100' } })).total).toBe(10)
  })

  it('by channel and placing day', async () => {
    expect((await desk.call('orders.list', { filter: { channel: 'jd' } })).total).toBe(10)
    expect(
      (await desk.call('orders.list', { filter: { placedFrom: '2026-03-03', placedTo: '2026-03-03' } })).total,
    ).toBe(4)
    expect(
      await desk.ask('orders.list', { filter: { placedFrom: '2026-03-04', placedTo: '2026-03-03' } }),
    ).toMatchObject({ code: 'time.backwards' })
  })

  it('shows contact details only to those who may read them', async () => {
    const order = await desk.call('orders.find', { externalNumber: 'TB-1007' })
    expect(order?.buyer).toMatchObject({ email: 'lilei@example.com', phone: '13800000000' })
    const seen = await desk.app.call({ actor: 'v', role: 'viewer', shell: 'test' }, 'orders.get', { id: order!.id })
    expect(seen).toMatchObject({
      ok: true,
      value: { buyer: { name: '李雷', email: null, phone: null, address: null } },
    })
    expect(JSON.stringify(seen)).not.toContain('lilei@')
  })
})

describe('the channels and currencies to choose from', () => {
  it('are those of every order, with how many came in each', async () => {
    for (const [channel, currency] of [
      ['taobao', 'CNY'],
      ['jd', 'CNY'],
      ['shopify', 'USD'],
      ['jd', 'CNY'],
    ] as const)
      await record(
        draftOrder({
          externalNumber: `C-${currency}-${(await desk.call('orders.list', {})).total}`,
          channel,
          currency,
        }),
      )
    expect(await desk.call('orders.channels', {})).toEqual({
      channels: [
        { channel: 'jd', n: 2 },
        { channel: 'shopify', n: 1 },
        { channel: 'taobao', n: 1 },
      ],
      currencies: [
        { currency: 'CNY', n: 3 },
        { currency: 'USD', n: 1 },
      ],
    })
  })

  it('are none on a desk without orders', async () => {
    expect(await desk.call('orders.channels', {})).toEqual({ channels: [], currencies: [] })
  })
})
