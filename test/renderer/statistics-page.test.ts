import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../shared/refusals'
import { chartOf, figure, overviewOf, pointOf, showStatistics, statisticsDesk, watchWay } from './statistics-example'

// The test's DOM paints nothing; what a chart shows is checked by its table, its sentence and its marks.
vi.mock('../../renderer/ui/charts/chart', () => ({
  Chart: class {
    static register(): void {}
    tooltip = { setActiveElements: () => undefined }
    setActiveElements(): void {}
    update(): void {}
    resize(): void {}
    destroy(): void {}
  },
}))

const linkOf = (wrapper: VueWrapper, measure: string) => wrapper.get(`[data-measure=${measure}] a`).attributes('href')
const card = (wrapper: VueWrapper, measure: string) => wrapper.get(`[data-measure=${measure}]`).text()

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the figures', () => {
  it('stand apart for each currency, and each links to exactly the rows it counts', async () => {
    statisticsDesk([overviewOf('CNY', 50), overviewOf('JPY', 40)])
    const { wrapper } = await showStatistics('/statistics?from=2026-08-01&to=2026-08-31&channel=jd&sku=COAT-1')
    expect(wrapper.findAll('h2').map((heading) => heading.text())).toEqual(
      expect.arrayContaining(['Figures in CNY', 'Figures in JPY']),
    )
    expect(linkOf(wrapper, 'settled')).toBe(
      '/cases?view=all&measure=settled&from=2026-08-01&to=2026-08-31&channel=jd&sku=COAT-1&currency=CNY',
    )
    expect(linkOf(wrapper, 'orders')).toBe(
      '/orders?placedFrom=2026-08-01&placedTo=2026-08-31&channel=jd&currency=CNY&sku=COAT-1',
    )
    expect(wrapper.get('[data-measure=opened] a').text()).toBe('50')
    expect(card(wrapper, 'opened')).toContain('CN¥50.00')
    expect(card(wrapper, 'seller_cost')).toContain('CN¥50.00')
    expect(card(wrapper, 'seller_cost')).toContain('50 cases')
  })

  it('say what they count, in the one sentence that defines them', async () => {
    statisticsDesk([overviewOf('CNY', 50)])
    const { wrapper } = await showStatistics('/statistics')
    expect(card(wrapper, 'late')).toContain('overran the time of at least one step')
    expect(card(wrapper, 'refund_rate_order')).toContain('out of all orders placed in it')
  })

  it('say how they moved, and hold back where they are too few', async () => {
    const closed = { closed: figure(80), late: figure(20) }
    statisticsDesk([overviewOf('CNY', 60, closed)], [overviewOf('CNY', 40, { closed: figure(40), late: figure(20) })])
    const { wrapper } = await showStatistics('/statistics')
    expect(card(wrapper, 'opened')).toContain('+50% from 40')
    expect(card(wrapper, 'refund_rate_order')).toContain('2.53%')
    expect(card(wrapper, 'refund_rate_value')).toContain('–')
    expect(card(wrapper, 'closed_in_time')).toContain('75%')
    expect(card(wrapper, 'closed_in_time')).toContain('+25 points from 50%')
    statisticsDesk([overviewOf('CNY', 29)], [overviewOf('CNY', 40)])
    const { wrapper: few } = await showStatistics('/statistics', 'zh-CN')
    expect(card(few, 'opened')).toContain('此前：40')
    expect(card(few, 'opened')).toContain('样本太少：n = 29')
  })

  it('of the backlog leads to what is open, or was when the period ended', async () => {
    statisticsDesk([overviewOf('CNY', 60)], [], {
      'statistics.series': () => ({
        timeZone: 'Asia/Shanghai',
        points: [pointOf('2026-11-01', '2026-11-22', 3, { opened: figure(9), closed: figure(4), backlog: 12 })],
      }),
    })
    const { wrapper } = await showStatistics('/statistics')
    expect(card(wrapper, 'backlog')).toContain('Before: 7')
    expect(linkOf(wrapper, 'backlog')).toBe('/cases?view=open&currency=CNY')
    const { wrapper: past } = await showStatistics('/statistics?from=2026-01-01&to=2026-01-31')
    expect(linkOf(past, 'backlog')).toBe('/cases?view=all&openOn=2026-01-31&currency=CNY')
  })

  it('of orders are not known under a filter by reason, and say so', async () => {
    statisticsDesk([overviewOf('CNY', 60)])
    const { wrapper } = await showStatistics('/statistics?reason=damaged&agent=Lin')
    const said = 'Not known under the filter by Reason and Agent.'
    for (const measure of ['orders', 'items', 'refund_rate_order']) expect(card(wrapper, measure)).toContain(said)
    expect(card(wrapper, 'opened')).toContain('60')
    expect(wrapper.text()).toContain('granted back in 11 cases')
  })

  it('offer the way to the newest orders when a period is empty', async () => {
    statisticsDesk([])
    const { wrapper, router } = await showStatistics('/statistics')
    expect(wrapper.text()).toContain('The newest order was placed on Aug 29, 2018.')
    const jump = wrapper.findAll('button').find((button) => button.text() === 'Show the 90 days up to then')
    await jump!.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toMatchObject({ from: '2018-06-01', to: '2018-08-29' })
  })

  it('say in words why they cannot be had, and ask again on request', async () => {
    const desk = statisticsDesk([], [], {
      'statistics.overview': () => {
        throw new Refusal('time.backwards')
      },
    })
    const { wrapper } = await showStatistics('/statistics')
    const alert = wrapper.get('[role=alert]')
    const asked = desk.of('statistics.overview').length
    await alert.get('button').trigger('click')
    await flushPromises()
    expect(desk.of('statistics.overview').length).toBe(asked + 1)
  })
})

describe('a chart over time', () => {
  it('opens the cases behind a mark that was walked to with the keyboard', async () => {
    statisticsDesk([overviewOf('CNY', 60)])
    const { wrapper, router } = await showStatistics('/statistics?channel=jd')
    const flow = chartOf(wrapper, 'Cases: arrivals and closures')
    expect(flow.text()).toContain('Cases in CNY: 11 opened, 11 closed, 7 open at the end. Most opened: 8, 8/31')
    const plot = flow.get('[role=application]')
    const way = watchWay(router)
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await plot.trigger('keydown', { key })
    await flushPromises()
    expect(way).toEqual({
      path: '/cases',
      query: { view: 'all', measure: 'closed', from: '2026-08-31', to: '2026-09-06', channel: 'jd', currency: 'CNY' },
    })
  })

  it('opens the orders behind a figure of its table', async () => {
    statisticsDesk([overviewOf('CNY', 60)])
    const { wrapper, router } = await showStatistics('/statistics')
    await chartOf(wrapper, 'Orders').get('button[aria-label=Table]').trigger('click')
    await flushPromises()
    const cells = chartOf(wrapper, 'Orders').findAll('td button')
    expect(cells.map((cell) => cell.text())).toEqual(['30', '80'])
    const way = watchWay(router)
    await cells[0]!.trigger('click')
    await flushPromises()
    expect(way).toEqual({
      path: '/orders',
      query: { placedFrom: '2026-08-25', placedTo: '2026-08-30', currency: 'CNY' },
    })
  })

  it('asks for the period before only when it is compared with', async () => {
    const bridge = statisticsDesk([overviewOf('CNY', 60)])
    const before = { from: '2026-05-27', to: '2026-08-24', filter: { currency: 'CNY' }, grain: 'week' }
    await showStatistics('/statistics')
    expect(bridge.of('statistics.series')).not.toContainEqual(before)
    await showStatistics('/statistics?compare=1')
    expect(bridge.of('statistics.series')).toContainEqual(before)
  })
})
