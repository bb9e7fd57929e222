import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import StatisticsPage from '../../renderer/features/statistics/StatisticsPage.vue'
import type { Input, Output } from '../../shared/contract'
import { CASE_MEASURES } from '../../shared/contract/statistics'
import { deskStatus } from './desk-status'
import { fakeBridge, mountInDesk } from './mount-in-desk'

// The test's DOM paints nothing; what a chart shows is checked by its table, its sentence and its marks.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    destroy(): void {}
  },
}))

type CurrencyOverview = Output<'statistics.overview'>['current'][number]
const figure = (n: number) => ({ n, amountMinor: n * 100 })

function overviewOf(currency: string, n: number): CurrencyOverview {
  const counts = Object.fromEntries(CASE_MEASURES.map((measure, index) => [measure, figure(n - index)])) as Record<
    (typeof CASE_MEASURES)[number],
    ReturnType<typeof figure>
  >
  return {
    currency,
    orders: figure(n * 10),
    items: n * 20,
    ...counts,
    refundRateByOrderBps: 253,
    refundRateByItemBps: 152,
    refundRateByValueBps: null,
  }
}

function desk(current: CurrencyOverview[], previous: CurrencyOverview[] = []) {
  const point = (from: string, to: string, n: number) => ({
    from,
    to,
    currency: current[0]?.currency ?? 'CNY',
    orders: figure(n * 10),
    ...Object.fromEntries(CASE_MEASURES.map((measure) => [measure, figure(n)])),
  })
  return fakeBridge({
    'desk.status': () => deskStatus({ orders: 100 }),
    'policies.list': () => [
      {
        id: 1,
        document: { reasons: [{ code: 'damaged', label: { 'zh-CN': '商品破损', 'en-US': 'Arrived damaged' } }] },
      },
    ],
    'orders.list': () => ({ total: 1, offset: 0, rows: [{ placedOn: '2018-08-29' }] }),
    'orders.channels': () => ({ channels: [{ channel: 'olist', n: 1 }], currencies: [{ currency: 'BRL', n: 1 }] }),
    'statistics.overview': ({ from, to }: Input<'statistics.overview'>) => ({
      period: { from, to },
      before: { from: '2026-05-27', to: '2026-08-24' },
      timeZone: 'Asia/Shanghai',
      current,
      previous,
      openNow: 4,
      overdueNow: 1,
    }),
    'statistics.series': () => ({
      timeZone: 'Asia/Shanghai',
      points: [point('2026-08-25', '2026-08-30', 3), point('2026-08-31', '2026-09-06', 8)],
    }),
    'statistics.reasons': () => [
      { reason: 'damaged', kind: 'refund', currency: 'CNY', n: 30, amountMinor: 5 },
      { reason: 'made_up', kind: 'refund', currency: 'CNY', n: 10, amountMinor: 5 },
      { reason: 'damaged', kind: 'refund', currency: 'JPY', n: 999, amountMinor: 5 },
    ],
  })
}

const linkOf = (wrapper: VueWrapper, measure: string) => wrapper.get(`[data-measure=${measure}] a`).attributes('href')
const chart = (wrapper: VueWrapper, title: string) =>
  wrapper.findAll('section').find((section) => section.find('h2').exists() && section.get('h2').text() === title)!

/** Where a mark leads; the page there is not gone to, so it need not be loaded. */
function watchWay(router: Router): { path?: string; query?: Record<string, unknown> } {
  const way: { path?: string; query?: Record<string, unknown> } = {}
  router.beforeEach((to) => {
    Object.assign(way, { path: to.path, query: { ...to.query } })
    return false
  })
  return way
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the figures', () => {
  it('stand apart for each currency, and each links to exactly the rows it counts', async () => {
    desk([overviewOf('CNY', 50), overviewOf('JPY', 40)])
    const { wrapper } = await mountInDesk(StatisticsPage, {
      path: '/statistics?from=2026-08-01&to=2026-08-31&channel=jd&reason=damaged',
    })
    expect(wrapper.findAll('h2').map((heading) => heading.text())).toEqual(
      expect.arrayContaining(['Figures in CNY', 'Figures in JPY']),
    )
    expect(linkOf(wrapper, 'settled')).toBe(
      '/cases?view=all&measure=settled&from=2026-08-01&to=2026-08-31&channel=jd&reason=damaged&currency=CNY',
    )
    expect(linkOf(wrapper, 'orders')).toBe('/orders?placedFrom=2026-08-01&placedTo=2026-08-31&channel=jd&currency=CNY')
    expect(wrapper.get('[data-measure=opened] a').text()).toBe('50')
    expect(wrapper.get('[data-measure=opened]').text()).toContain('CN¥50.00')
  })

  it('say how they moved, and hold back where they are too few', async () => {
    desk([overviewOf('CNY', 60)], [overviewOf('CNY', 40)])
    const { wrapper } = await mountInDesk(StatisticsPage, { path: '/statistics' })
    expect(wrapper.get('[data-measure=opened]').text()).toContain('+50% from 40')
    expect(wrapper.get('[data-rate=byOrder]').text()).toContain('2.53%')
    expect(wrapper.get('[data-rate=byValue]').text()).toContain('–')
    desk([overviewOf('CNY', 29)], [overviewOf('CNY', 40)])
    const { wrapper: few } = await mountInDesk(StatisticsPage, { path: '/statistics', language: 'zh-CN' })
    expect(few.get('[data-measure=opened]').text()).toContain('此前：40')
    expect(few.get('[data-measure=opened]').text()).toContain('n = 29，样本太少，仅供参考')
  })

  it('do not give a refund rate under a filter by reason', async () => {
    desk([overviewOf('CNY', 60)])
    const { wrapper } = await mountInDesk(StatisticsPage, { path: '/statistics?reason=damaged' })
    expect(wrapper.get('[data-rate=byOrder]').text()).toContain('Not known by kind or reason')
  })

  it('offer the way to the newest orders when a period is empty', async () => {
    desk([])
    const { wrapper, router } = await mountInDesk(StatisticsPage, { path: '/statistics' })
    expect(wrapper.text()).toContain('The newest order was placed on Aug 29, 2018.')
    await wrapper
      .findAll('button')
      .find((button) => button.text() === 'Show the 90 days up to then')!
      .trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toMatchObject({ from: '2018-06-01', to: '2018-08-29' })
  })
})

describe('a chart', () => {
  it('opens the cases behind a mark that was walked to with the keyboard', async () => {
    desk([overviewOf('CNY', 60)])
    const { wrapper, router } = await mountInDesk(StatisticsPage, { path: '/statistics?channel=jd' })
    const flow = chart(wrapper, 'Cases: arrivals and closures')
    expect(flow.text()).toContain('11 cases opened and 11 closed in CNY. Most opened: 8, 8/31')
    const plot = flow.get('[role=application]')
    const way = watchWay(router)
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await plot.trigger('keydown', { key })
    await flushPromises()
    expect(way).toEqual({
      path: '/cases',
      query: {
        view: 'all',
        measure: 'closed',
        from: '2026-08-31',
        to: '2026-09-06',
        channel: 'jd',
        currency: 'CNY',
      },
    })
  })

  it('opens the orders behind a figure of its table', async () => {
    desk([overviewOf('CNY', 60)])
    const { wrapper, router } = await mountInDesk(StatisticsPage, { path: '/statistics' })
    const orders = chart(wrapper, 'Orders')
    await orders.get('button[aria-label=Table]').trigger('click')
    await flushPromises()
    const cells = chart(wrapper, 'Orders').findAll('td button')
    expect(cells.map((cell) => cell.text())).toEqual(['30', '80'])
    const way = watchWay(router)
    await cells[0]!.trigger('click')
    await flushPromises()
    expect(way).toEqual({
      path: '/orders',
      query: {
        placedFrom: '2026-08-25',
        placedTo: '2026-08-30',
        currency: 'CNY',
      },
    })
  })

  it('of reasons counts one currency, names them, and opens the cases of one; the added share opens nothing', async () => {
    desk([overviewOf('CNY', 60), overviewOf('JPY', 40)])
    const { wrapper, router } = await mountInDesk(StatisticsPage, { path: '/statistics?in=CNY&measure=settled' })
    expect(chart(wrapper, 'Reasons').text()).toContain(
      '40 cases for 2 reasons. Most often: Arrived damaged, 75% of them.',
    )
    await chart(wrapper, 'Reasons').get('button[aria-label=Table]').trigger('click')
    await flushPromises()
    const rows = chart(wrapper, 'Reasons')
      .findAll('tbody tr')
      .map((row) => row.text())
    expect(rows).toEqual(['Arrived damaged3075%', 'made_up10100%'])
    const marks = chart(wrapper, 'Reasons').findAll('td button')
    expect(marks).toHaveLength(2)
    const way = watchWay(router)
    await marks[1]!.trigger('click')
    await flushPromises()
    expect(way).toMatchObject({ path: '/cases', query: { measure: 'settled', reason: 'made_up', currency: 'CNY' } })
  })

  it('asks for the period before only when it is compared with', async () => {
    const bridge = desk([overviewOf('CNY', 60)])
    await mountInDesk(StatisticsPage, { path: '/statistics' })
    expect(bridge.of('statistics.series')).toHaveLength(1)
    await mountInDesk(StatisticsPage, { path: '/statistics?compare=1' })
    expect(bridge.of('statistics.series').slice(1)).toContainEqual({
      from: '2026-05-27',
      to: '2026-08-24',
      filter: { currency: 'CNY' },
      grain: 'week',
    })
  })
})
