import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Router } from 'vue-router'
import { RETURN_AGES } from '../../shared/model/measures'
import { chartOf, figure, overviewOf, pointOf, showStatistics, statisticsDesk, watchWay } from './statistics-example'

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

/** Rows of a chart's table, and where one of its figures leads. */
async function tableOf(wrapper: VueWrapper, title: string): Promise<string[][]> {
  await chartOf(wrapper, title).get('button[aria-label=Table]').trigger('click')
  await flushPromises()
  const rows = chartOf(wrapper, title).findAll('tbody tr')
  return rows.map((row) => row.findAll('th, td').map((cell) => cell.text()))
}
async function wayOf(wrapper: VueWrapper, router: Router, title: string, mark: number) {
  const way = watchWay(router)
  await chartOf(wrapper, title).findAll('td button')[mark]!.trigger('click')
  await flushPromises()
  return way
}
const period = 'from=2026-08-01&to=2026-10-31'
const dates = { from: '2026-08-01', to: '2026-10-31' }

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('the reasons', () => {
  it('count one currency, are named, and open the cases of one; the added share opens nothing', async () => {
    statisticsDesk([overviewOf('CNY', 60), overviewOf('JPY', 40)])
    const { wrapper, router } = await showStatistics('/statistics/reasons?in=CNY&measure=settled')
    expect(chartOf(wrapper, 'Reasons').text()).toContain(
      '40 cases for 2 reasons. Most often: Arrived damaged, 75% of them.',
    )
    expect(await tableOf(wrapper, 'Reasons')).toEqual([
      ['Arrived damaged', '30', '75%'],
      ['made_up', '10', '100%'],
    ])
    expect(chartOf(wrapper, 'Reasons').findAll('td button')).toHaveLength(2)
    const way = await wayOf(wrapper, router, 'Reasons', 1)
    expect(way).toMatchObject({ path: '/cases', query: { measure: 'settled', reason: 'made_up', currency: 'CNY' } })
  })

  it('stand against products, and a cell opens the cases with both', async () => {
    const bridge = statisticsDesk([overviewOf('CNY', 60)], [], {
      'statistics.matrix': () => ({
        reasons: ['damaged'],
        members: [{ key: 'COAT-1', title: 'Wool coat' }],
        cells: [{ reason: 'damaged', member: 'COAT-1', n: 41 }],
        n: 44,
        otherReasons: 3,
        otherMembers: 0,
      }),
    })
    const { wrapper, router } = await showStatistics(`/statistics/reasons?${period}&channel=jd`)
    const title = 'Reasons by Product'
    await vi.waitFor(() => expect(chartOf(wrapper, title).text()).toContain('Arrived damaged and Wool coat, 41.'))
    expect(bridge.of('statistics.matrix')[0]).toMatchObject({ by: 'product', filter: { channel: 'jd' } })
    expect(await tableOf(wrapper, title)).toEqual([['Arrived damaged', '41']])
    expect(await wayOf(wrapper, router, title, 0)).toEqual({
      path: '/cases',
      query: {
        view: 'all',
        measure: 'opened',
        ...dates,
        channel: 'jd',
        currency: 'CNY',
        reason: 'damaged',
        sku: 'COAT-1',
      },
    })
  })

  it('flow from kind over decision to outcome, and a link opens its cases', async () => {
    statisticsDesk([overviewOf('CNY', 60)], [], {
      'statistics.flow': () => ({
        n: 40,
        links: [{ kind: 'refund', decision: 'approved', outcome: 'settled', n: 40 }],
      }),
    })
    const { wrapper, router } = await showStatistics(`/statistics/reasons?${period}`)
    const title = 'What became of the cases opened'
    await vi.waitFor(() => expect(chartOf(wrapper, title).text()).toContain('40 cases opened: 100% money settled.'))
    await tableOf(wrapper, title)
    const links = chartOf(wrapper, title)
      .findAll('tbody tr')
      .map((row) => row.text())
    const link = links.findIndex((text) => text.includes('Refund') && text.includes('Approved'))
    const way = await wayOf(wrapper, router, title, link)
    expect(way).toMatchObject({ query: { measure: 'opened', kind: 'refund', decision: 'approved', ...dates } })
  })
})

describe('the returns', () => {
  const cells = RETURN_AGES.map((withinDays) => ({ withinDays, n: 12, bps: 300, censored: withinDays > 60 }))
  const cohorts = () => ({ ages: [...RETURN_AGES], rows: [{ month: '2026-08', orders: 400, cells }] })

  it('say which shares can still grow, and a cell opens the orders that came back', async () => {
    statisticsDesk([overviewOf('CNY', 60)], [], { 'statistics.cohorts': cohorts })
    const { wrapper, router } = await showStatistics(`/statistics/returns?${period}`)
    const title = 'Return rate by month of delivery'
    await vi.waitFor(() =>
      expect(chartOf(wrapper, title).text()).toContain('3% of orders had a return opened: 12 of 400'),
    )
    const [row] = await tableOf(wrapper, title)
    expect(row![0]).toBe('Aug 2026 (n = 400)')
    expect(row!.slice(1).map((cell) => /12 of 400 orders/.test(cell))).toEqual(RETURN_AGES.map(() => true))
    expect(await wayOf(wrapper, router, title, 2)).toEqual({
      path: '/orders',
      query: { measure: 'returned', from: '2026-08-01', to: '2026-08-31', within: '30', currency: 'CNY' },
    })
  })

  it('are not known by agent, and repairs not under a filter by another kind', async () => {
    const bridge = statisticsDesk([overviewOf('CNY', 60)], [], { 'statistics.cohorts': cohorts })
    const { wrapper } = await showStatistics(`/statistics/returns?${period}&agent=Lin&kind=return`)
    await flushPromises()
    expect(wrapper.text()).toContain('Not known under the filter by Agent.')
    expect(wrapper.text()).toContain('Not known under the filter by Kind.')
    expect(wrapper.text()).not.toContain('Aug 2026 (n = 400)')
    const kinds = (bridge.of('statistics.series') as { filter: { kind?: string } }[]).map(({ filter }) => filter.kind)
    expect(kinds).not.toContain('repair')
  })

  it('say how many repairs held and what the bearers paid, each mark with its cases', async () => {
    const points = [
      pointOf('2026-08-01', '2026-08-31', 0, {
        opened: figure(40),
        closed: figure(40),
        repaired: figure(30),
        repeated: figure(4),
        seller_cost: figure(5, 12_345),
      }),
      pointOf('2026-09-01', '2026-09-30', 0),
    ]
    statisticsDesk([overviewOf('CNY', 60)], [], { 'statistics.series': () => ({ timeZone: 'UTC', points }) })
    const { wrapper, router } = await showStatistics(`/statistics/returns?${period}&grain=month`)
    await vi.waitFor(() =>
      expect(chartOf(wrapper, 'Repairs').text()).toContain(
        'Repair success: 75% (30 of 40). Repeat rate: 10% (4 of 40).',
      ),
    )
    const [repairs] = await tableOf(wrapper, 'Repairs')
    expect(repairs).toEqual(['Aug 2026', '75%', '10%'])
    const costs = await tableOf(wrapper, 'Cost by who bears it')
    expect(costs[0]).toEqual(['Aug 2026', 'CN¥123.45'])
    expect(await wayOf(wrapper, router, 'Cost by who bears it', 0)).toMatchObject({
      path: '/cases',
      query: { measure: 'seller_cost', from: '2026-08-01', to: '2026-08-31', currency: 'CNY' },
    })
  })
})

describe('the times', () => {
  const HOUR = 3_600_000
  const spread = {
    leastMs: HOUR,
    lowerQuartileMs: 2 * HOUR,
    medianMs: 3 * HOUR,
    upperQuartileMs: 4 * HOUR,
    p90Ms: 60 * HOUR,
    mostMs: 90 * HOUR,
  }

  it('stand with median and P90, and open the cases that took the step', async () => {
    statisticsDesk([overviewOf('CNY', 60)], [], {
      'statistics.times': () => [
        { step: 'reply', key: '', n: 50, ...spread },
        { step: 'reply', key: 'repair', n: 12, ...spread },
      ],
      'statistics.sla': () => [],
      'statistics.promises': () => [],
    })
    const { wrapper, router } = await showStatistics(`/statistics/times?${period}`)
    const title = 'Time to the first step'
    await vi.waitFor(() =>
      expect(chartOf(wrapper, title).text()).toContain(
        '50 cases: half took at most 3 hr, nine in ten at most 2.5 days.',
      ),
    )
    const rows = await tableOf(wrapper, title)
    expect(rows.map(([name]) => name)).toEqual(['All', 'Repair'])
    expect(rows[1]).toEqual(expect.arrayContaining(['3 hr', '2.5 days']))
    const marks = chartOf(wrapper, title).findAll('td button').length
    expect(await wayOf(wrapper, router, title, marks - 1)).toMatchObject({
      path: '/cases',
      query: { timed: 'reply', kind: 'repair', ...dates },
    })
  })

  it('say which step is kept least, with its interval, and lead to the late ones', async () => {
    statisticsDesk([overviewOf('CNY', 60)], [], {
      'statistics.times': () => [],
      'statistics.sla': () => [
        { step: 'decide', n: 100, kept: 60, lowBps: 5_020, highBps: 6_900 },
        { step: 'pay', n: 3, kept: 0, lowBps: 0, highBps: 5_610 },
      ],
      'statistics.promises': () => [],
    })
    const { wrapper } = await showStatistics(`/statistics/times?${period}&channel=jd`)
    await vi.waitFor(() =>
      expect(wrapper.text()).toContain('Least often in time: Deciding, 60% (between 50.2% to 69%) of 100.'),
    )
    const links = wrapper.findAll('table a').map((link) => link.attributes('href'))
    expect(links[2]).toBe(
      '/cases?view=all&clock=decide&late=yes&measure=opened&from=2026-08-01&to=2026-10-31&channel=jd',
    )
    expect(wrapper.text()).toContain('(too few)')
    expect(wrapper.text()).toContain('Not known under the filter by Channel.')
  })
})
