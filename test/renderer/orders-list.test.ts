import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { collectOrders } from '../../renderer/features/orders/export-orders'
import { filterOf, NEWEST_FIRST, sortOf, sortQuery } from '../../renderer/features/orders/order-query'
import OrdersPage from '../../renderer/features/orders/OrdersPage.vue'
import { installShortcuts } from '../../renderer/ui/shortcuts'
import type { Input } from '../../shared/contract'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'
import { exampleOrder } from './orders-example'

const orders = (count: number, from = 0) =>
  Array.from({ length: count }, (_, step) => ({
    ...exampleOrder(),
    id: from + step + 1,
    externalNumber: `TB-${from + step + 1}`,
  }))

function desk(total: number) {
  return fakeBridge({
    'desk.status': () => deskStatus({ orders: total }),
    'orders.list': ({ offset = 0, limit = 100 }: Input<'orders.list'>) => ({
      total,
      offset,
      rows: orders(Math.min(limit, total - offset), offset),
    }),
    'orders.channels': () => ({
      channels: [{ channel: 'taobao', n: total }],
      currencies: [{ currency: 'CNY', n: total }],
    }),
    'orders.get': ({ id }: { id: number }) => exampleOrder({ id, externalNumber: `TB-${id}` }),
  })
}

beforeAll(() => {
  // The test's DOM has no layout: ten rows of 44 px stand below the header.
  window.ResizeObserver = class implements ResizeObserver {
    constructor(private readonly tell: ResizeObserverCallback) {}
    observe(target: Element): void {
      const size = [{ inlineSize: 900, blockSize: 476 }]
      const contentRect = { width: 900, height: 476 } as DOMRectReadOnly
      this.tell(
        [{ target, contentRect, borderBoxSize: size, contentBoxSize: size, devicePixelContentBoxSize: size }],
        this,
      )
    }
    unobserve(): void {}
    disconnect(): void {}
  }
})
afterEach(() => vi.restoreAllMocks())

describe('the orders in the address', () => {
  it('are read as filter and sort; what the contract does not know is left out', () => {
    const query = {
      text: '退货',
      channel: 'jd',
      currency: 'XXX',
      fulfilment: 'lost',
      placedFrom: '2026-02-30',
      placedTo: '2026-03-01',
      sort: 'paidMinor',
      order: 'up',
    }
    expect(filterOf(query)).toEqual({ text: '退货', channel: 'jd', placedTo: '2026-03-01' })
    expect(sortOf(query)).toEqual({ by: 'paidMinor', descending: false })
    expect(sortOf({ sort: 'buyer' })).toEqual(NEWEST_FIRST)
    expect(sortQuery({ by: 'paidMinor', descending: true })).toEqual({ sort: 'paidMinor', order: undefined })
    expect(sortQuery(NEWEST_FIRST)).toEqual({ sort: undefined, order: undefined })
  })

  it('can be exactly those a chart counts; half a mark is none', () => {
    const days = { from: '2026-09-01', to: '2026-09-30' }
    expect(filterOf({ ...days, measure: 'returned', within: '14', sku: 'TEA-1', segment: 'vip' })).toEqual({
      ...{ sku: 'TEA-1', segment: 'vip', counted: { measure: 'returned', ...days, withinDays: 14 } },
    })
    expect(filterOf({ ...days, measure: 'delivered' })).toEqual({ counted: { measure: 'delivered', ...days } })
    expect(filterOf({ ...days, measure: 'returned', within: '15' })).toEqual({})
    expect(filterOf({ measure: 'placed', from: '2026-09-01' })).toEqual({})
    expect(filterOf(days)).toEqual({})
  })

  it('say in words what a chart counted, and let go of it piece by piece', async () => {
    const bridge = desk(3)
    bridge.answers['statistics.members'] = () => [{ key: 'TEA-1', title: 'Green tea', n: 3 }]
    const path = '/orders?measure=returned&from=2026-09-01&to=2026-09-30&within=14&sku=TEA-1'
    const { wrapper, router } = await mountInDesk(OrdersPage, { path })
    const chips = () => wrapper.findAll('[data-chip]').map((chip) => chip.text().replace(/\s/g, ' '))
    const counted = 'Delivered Sep 1 – 30, 2026, a return opened within 14 days'
    expect(chips()).toEqual(['Product: Green tea', counted])
    await wrapper.findAll('[data-chip] button')[1]!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ sku: 'TEA-1' })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Clear filters')!
      .trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
    expect(bridge.of('orders.list').at(-1)).toMatchObject({ filter: {} })
    wrapper.unmount()
  })

  it('decide what the desk is asked for', async () => {
    const bridge = desk(3)
    await mountInDesk(OrdersPage, { path: '/orders?fulfilment=shipped&sort=externalNumber&order=up' })
    expect(bridge.of('orders.list')).toContainEqual({
      offset: 0,
      limit: 100,
      filter: { fulfilment: 'shipped' },
      sort: 'externalNumber',
      descending: false,
    })
  })
})

describe('the list of orders', () => {
  it('peeks with Enter, steps on inside the peek with J, keeps both in the address, and opens the full order with O', async () => {
    desk(3)
    const { wrapper, router } = await mountInDesk(OrdersPage, { path: '/orders' })
    await wrapper.get('[role=grid]').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(router.currentRoute.value.query.peek).toBe('1')
    const dialog = document.querySelector('[role=dialog]')!
    expect(dialog.textContent).toContain('Order TB-1')
    const uninstall = installShortcuts(window)
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
    await flushPromises()
    expect(router.currentRoute.value.query.peek).toBe('2')
    expect(document.querySelector('[role=dialog]')!.textContent).toContain('Order TB-2')
    // Only the way is looked at; the page it leads to need not be loaded.
    let way = ''
    router.beforeEach((to) => {
      way = to.fullPath
      return false
    })
    dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', bubbles: true }))
    uninstall()
    await flushPromises()
    expect(way).toBe('/orders/2')
  })

  it('tells an empty desk from a filter that matches nothing', async () => {
    desk(0)
    const { wrapper } = await mountInDesk(OrdersPage, { path: '/orders' })
    expect(wrapper.text()).toContain('No orders yet')
    const { wrapper: filtered } = await mountInDesk(OrdersPage, { path: '/orders?channel=jd', language: 'zh-CN' })
    expect(filtered.text()).toContain('没有符合条件的订单')
  })

  it('sorts by a header and writes it to the address', async () => {
    desk(3)
    const { wrapper, router } = await mountInDesk(OrdersPage, { path: '/orders?text=a' })
    await wrapper
      .findAll('[role=columnheader] button')
      .find((button) => button.text() === 'Paid')!
      .trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ text: 'a', sort: 'paidMinor', order: 'up' })
  })
})

describe('the export of a view', () => {
  it('reads every window of it, and only once', async () => {
    const bridge = desk(1_201)
    const told: number[] = []
    const rows = await collectOrders({
      filter: { channel: 'jd' },
      sort: NEWEST_FIRST,
      signal: new AbortController().signal,
      progress: (done) => told.push(done),
    })
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 1_201 }, (_, index) => index + 1))
    expect(told).toEqual([500, 1_000, 1_201])
    expect(bridge.of('orders.list')).toHaveLength(3)
  })

  it('stops when it is told to', async () => {
    const bridge = desk(5_000)
    const stop = new AbortController()
    const collecting = collectOrders({
      filter: {},
      sort: NEWEST_FIRST,
      signal: stop.signal,
      progress: () => stop.abort(new Error('stopped')),
    })
    await expect(collecting).rejects.toThrow('stopped')
    expect(bridge.of('orders.list')).toHaveLength(1)
  })
})
